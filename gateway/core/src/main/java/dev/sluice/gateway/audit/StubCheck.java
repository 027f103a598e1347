package dev.sluice.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Checks the stubs that stand for pruned segments: their links, their order and their signatures.
/// One owner.
final class StubCheck {
    private static final String FILE = "ledger-pruned.jsonl";
    private static final String DOMAIN = "sluice ledger pruned v1\n";
    private static final Pattern SIGNATURE =
            Pattern.compile(",\"signature\":\"([0-9a-f]{128})\"}\n$");
    private static final Pattern HEAD = Pattern.compile("[0-9a-f]{64}");

    private final Map<String, PublicKey> keys;
    private VerifyResult.@Nullable Pruned last;

    StubCheck(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    /// What the last stub says, or null if there is none.
    VerifyResult.@Nullable Pruned last() {
        return last;
    }

    /// @param stubs content of the file
    /// @return the first thing that is wrong, or null
    VerifyResult.@Nullable Problem check(byte[] stubs) {
        String text = new String(stubs, StandardCharsets.ISO_8859_1);
        String prev = "0".repeat(64);
        int number = 0;
        int from = 0;
        while (from < text.length()) {
            int feed = text.indexOf('\n', from);
            String line = text.substring(from, feed < 0 ? text.length() : feed + 1);
            from += line.length();
            number++;
            String wrong = line(line, prev);
            if (wrong != null) {
                return new VerifyResult.Problem(FILE, number, wrong);
            }
            byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
            prev = HexFormat.of().formatHex(TrailCheck.digest(bytes));
        }
        return null;
    }

    private @Nullable String line(String line, String prev) {
        JsonNode json = TrailCheck.parse(line.getBytes(StandardCharsets.ISO_8859_1));
        if (json == null || !json.path("type").asString("").equals("pruned")) {
            return "this is no stub of a ledger";
        }
        if (!json.path("prev").asString("").equals(prev)) {
            return "it is not linked to the stub before it";
        }
        long lastSeq = json.path("lastSeq").asLong(0);
        String head = json.path("head").asString("");
        if (lastSeq <= (last == null ? 0 : last.lastSeq()) || !HEAD.matcher(head).matches()) {
            return "it does not go further than the stub before it";
        }
        String keyId = json.path("keyId").asString("");
        PublicKey key = keys.get(keyId);
        if (key == null) {
            return "the stub is signed with a key that is not known";
        }
        Matcher signature = SIGNATURE.matcher(line);
        if (!signature.find()
                || !verifies(key, DOMAIN, line, signature.start(), signature.group(1))) {
            return "the stub's signature is not good";
        }
        try {
            Instant time = Instant.parse(json.path("time").asString(""));
            Instant to = Instant.parse(json.path("to").asString(""));
            last = new VerifyResult.Pruned(lastSeq, head, time, to, keyId);
        } catch (DateTimeException _) {
            return "its times are none that a stub has";
        }
        return null;
    }

    /// Whether a signature over a domain and the first `end` bytes of a line is good.
    ///
    /// @param signature hexadecimal
    static boolean verifies(PublicKey key, String domain, String line, int end, String signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(domain.getBytes(StandardCharsets.US_ASCII));
            ed25519.update(line.substring(0, end).getBytes(StandardCharsets.ISO_8859_1));
            return ed25519.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException _) {
            return false; // a key of another kind, or no signature at all: not good either way
        }
    }
}
