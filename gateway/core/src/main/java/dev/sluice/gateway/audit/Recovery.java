package dev.sluice.gateway.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where a ledger stands before it is written on: reads its last segment whole, and the last
/// line of the one before it.
///
/// Bytes behind the last line feed are a line that a crash tore; they were never answered for.
/// Anything else that does not fit stops the start. Earlier segments and signatures are the
/// business of `sluice audit verify`.
final class Recovery {
    /// Longest line that is read, in bytes.
    static final int MAX_LINE = 8 << 20;

    private static final int BLOCK = 256 << 10;
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "\\{\"schema\":1,\"seq\":([1-9][0-9]{0,18}),\"prev\":\"([0-9a-f]{64})\","
                            + "\"type\":\"([a-z]+)\"");
    private static final int LONGEST_BEGINNING = 160;

    private final String segment;
    private Chain.Position position;
    private int number;
    private boolean atStop;

    private Recovery(String segment, Chain.Position position) {
        this.segment = segment;
        this.position = position;
    }

    /// Where to go on.
    ///
    /// @param segment to write to
    /// @param length of its whole lines in bytes
    /// @param torn bytes behind them
    /// @param position of the chain
    /// @param cleanStop whether the last line is the checkpoint of a shutdown, or there is none
    record Found(
            String segment, long length, long torn, Chain.Position position, boolean cleanStop) {}

    /// @throws LedgerException if the ledger is damaged
    static Found find(LedgerFiles files) throws IOException {
        List<String> segments = files.segments();
        PruneStubs pruned = PruneStubs.read(files.stubs());
        Chain.Position before = new Chain.Position(pruned.lastSeq(), pruned.head(), 0);
        if (segments.isEmpty()) {
            return new Found(Segments.name(before.seq() + 1), 0, 0, before, true);
        }
        String last = segments.getLast();
        if (segments.size() > 1) {
            before = lastLine(files, segments.get(segments.size() - 2));
        }
        if (Segments.firstSeq(last) != before.seq() + 1) {
            throw damaged(last, 1, "its name does not follow the segment before it");
        }
        return new Recovery(last, before).scan(files);
    }

    private Found scan(LedgerFiles files) throws IOException {
        atStop = position.seq() == 0;
        byte[] block = new byte[BLOCK];
        int held = 0;
        long at = 0;
        try (LedgerChannel channel = files.open(segment)) {
            int read = channel.read(ByteBuffer.wrap(block), at);
            while (read > 0) {
                at += read;
                int whole = takeLines(block, held, held + read);
                held = held + read - whole;
                checkLength(held);
                byte[] next = held < block.length / 2 ? block : new byte[2 * block.length];
                System.arraycopy(block, whole, next, 0, held);
                block = next;
                read = channel.read(ByteBuffer.wrap(block, held, block.length - held), at);
            }
        }
        return new Found(segment, at - held, held, position, atStop);
    }

    /// Takes the lines that are whole.
    ///
    /// @param from up to there is no line feed
    /// @return past the last of them
    private int takeLines(byte[] block, int from, int past) throws LedgerException {
        int start = 0;
        for (int i = from; i < past; i++) {
            if (block[i] == '\n') {
                checkLength(i - start);
                take(block, start, i + 1);
                start = i + 1;
            }
        }
        return start;
    }

    private void checkLength(int length) throws LedgerException {
        if (length > MAX_LINE) {
            throw damaged(segment, number + 1, "the line has no end");
        }
    }

    private void take(byte[] block, int from, int past) throws LedgerException {
        number++;
        Matcher beginning = beginning(segment, number, block, from, past);
        if (Long.parseLong(beginning.group(1)) != position.seq() + 1) {
            throw damaged(segment, number, "its number does not follow the line before it");
        }
        if (!beginning.group(2).equals(position.head())) {
            throw damaged(segment, number, "it is not linked to the line before it");
        }
        boolean checkpoint = beginning.group(3).equals("checkpoint");
        int exposed = checkpoint ? 0 : position.exposed() + 1;
        position = new Chain.Position(position.seq() + 1, head(block, from, past), exposed);
        atStop = checkpoint && text(block, from, past).contains("\"reason\":\"shutdown\"");
    }

    private static Chain.Position lastLine(LedgerFiles files, String segment) throws IOException {
        try (LedgerChannel channel = files.open(segment)) {
            long size = channel.size();
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(size, BLOCK));
            while (tail.hasRemaining()) {
                if (channel.read(tail, size - tail.capacity() + tail.position()) < 0) {
                    throw damaged(segment, 0, "it became shorter while it was read");
                }
            }
            byte[] bytes = tail.array();
            int end = bytes.length;
            int start = end - 1;
            while (start > 0 && bytes[start - 1] != '\n') {
                start--;
            }
            if (end == 0 || bytes[end - 1] != '\n' || (start == 0 && size > end)) {
                throw damaged(segment, 0, "it does not end with a checkpoint");
            }
            Matcher beginning = beginning(segment, 0, bytes, start, end);
            if (!beginning.group(3).equals("checkpoint")) {
                throw damaged(segment, 0, "it does not end with a checkpoint");
            }
            long seq = Long.parseLong(beginning.group(1));
            return new Chain.Position(seq, head(bytes, start, end), 0);
        }
    }

    private static String head(byte[] block, int from, int past) {
        MessageDigest digest = Chain.sha256();
        digest.update(block, from, past - from);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Matcher beginning(String segment, int number, byte[] block, int from, int past)
            throws LedgerException {
        String start = text(block, from, Math.min(past, from + LONGEST_BEGINNING));
        Matcher matcher = BEGINNING.matcher(start);
        if (!matcher.lookingAt()) {
            throw damaged(segment, number, "it is no line of a ledger");
        }
        return matcher;
    }

    private static String text(byte[] block, int from, int past) {
        return new String(block, from, past - from, StandardCharsets.ISO_8859_1);
    }

    private static LedgerException damaged(String segment, int number, String why) {
        String where = number == 0 ? segment : segment + ":" + number;
        return new LedgerException(
                where + ": the ledger is damaged: " + why + "; see `sluice audit verify`");
    }
}
