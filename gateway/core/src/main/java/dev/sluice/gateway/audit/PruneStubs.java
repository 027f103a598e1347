package dev.sluice.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads how far a ledger was pruned, as far as whoever writes on needs it; signatures are the
/// business of `sluice audit verify`.
///
/// @param lastSeq number of the last line that is gone, 0 if none is
/// @param head SHA-256 of that line, lower-case hex
record PruneStubs(long lastSeq, String head) {

    private static final Pattern STUB =
            Pattern.compile(
                    "\\{\"schema\":1,\"prev\":\"[0-9a-f]{64}\",\"type\":\"pruned\","
                            + "\"time\":\"[^\"]*\",\"lastSeq\":([1-9][0-9]{0,18}),"
                            + "\"head\":\"([0-9a-f]{64})\",");

    /// @param stubs content of the file of stubs, empty if there is none
    /// @throws LedgerException if its last line is no stub
    static PruneStubs read(byte[] stubs) throws LedgerException {
        if (stubs.length == 0) {
            return new PruneStubs(0, Chain.ORIGIN);
        }
        String last = new String(lastLine(stubs), StandardCharsets.ISO_8859_1);
        Matcher matcher = STUB.matcher(last);
        if (!matcher.lookingAt()) {
            throw new LedgerException(
                    Segments.STUBS + ": this is no stub of a ledger; see `sluice audit verify`");
        }
        return new PruneStubs(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    /// The last line, its line feed included; empty if there is none.
    static byte[] lastLine(byte[] text) {
        int start = text.length - 1;
        while (start > 0 && text[start - 1] != '\n') {
            start--;
        }
        return text.length == 0 ? text : Arrays.copyOfRange(text, start, text.length);
    }
}
