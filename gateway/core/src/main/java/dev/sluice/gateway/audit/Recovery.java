package dev.sluice.gateway.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

    private static final int BLOCK = 64 << 10;
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "\\{\"schema\":1,\"seq\":([1-9][0-9]{0,18}),\"prev\":\"([0-9a-f]{64})\","
                            + "\"type\":\"([a-z]+)\"");
    private static final int LONGEST_BEGINNING = 160;

    private final String segment;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
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
        long length = 0;
        try (LedgerChannel channel = files.open(segment)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            long at = 0;
            while (channel.read(block.clear(), at) > 0) {
                at += block.position();
                block.flip();
                while (block.hasRemaining()) {
                    byte b = block.get();
                    line.write(b);
                    if (b == '\n') {
                        length += line.size();
                        take(line.toByteArray());
                        line.reset();
                    } else if (line.size() > MAX_LINE) {
                        throw damaged(segment, number + 1, "the line has no end");
                    }
                }
            }
        }
        return new Found(segment, length, line.size(), position, atStop);
    }

    private void take(byte[] bytes) throws LedgerException {
        number++;
        Matcher beginning = beginning(segment, number, bytes);
        if (Long.parseLong(beginning.group(1)) != position.seq() + 1) {
            throw damaged(segment, number, "its number does not follow the line before it");
        }
        if (!beginning.group(2).equals(position.head())) {
            throw damaged(segment, number, "it is not linked to the line before it");
        }
        boolean checkpoint = beginning.group(3).equals("checkpoint");
        position = position(bytes, position.seq() + 1, checkpoint ? 0 : position.exposed() + 1);
        atStop = checkpoint && text(bytes, bytes.length).contains("\"reason\":\"shutdown\"");
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
            byte[] line = java.util.Arrays.copyOfRange(bytes, start, end);
            Matcher beginning = beginning(segment, 0, line);
            if (!beginning.group(3).equals("checkpoint")) {
                throw damaged(segment, 0, "it does not end with a checkpoint");
            }
            return position(line, Long.parseLong(beginning.group(1)), 0);
        }
    }

    private static Chain.Position position(byte[] line, long seq, int exposed) {
        String head = HexFormat.of().formatHex(Chain.sha256().digest(line));
        return new Chain.Position(seq, head, exposed);
    }

    private static Matcher beginning(String segment, int number, byte[] line)
            throws LedgerException {
        Matcher matcher = BEGINNING.matcher(text(line, Math.min(line.length, LONGEST_BEGINNING)));
        if (!matcher.lookingAt()) {
            throw damaged(segment, number, "it is no line of a ledger");
        }
        return matcher;
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static LedgerException damaged(String segment, int number, String why) {
        String where = number == 0 ? segment : segment + ":" + number;
        return new LedgerException(
                where + ": the ledger is damaged: " + why + "; see `sluice audit verify`");
    }
}
