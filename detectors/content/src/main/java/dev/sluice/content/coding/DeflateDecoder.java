package dev.sluice.content.coding;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import org.jspecify.annotations.Nullable;

/// The coding `deflate`: zlib data (RFC 1950), or raw deflate data (RFC 1951), which some senders
/// mean by that name. Like real clients, it tells them apart by the first two bytes.
final class DeflateDecoder implements ContentDecoder {

    private static final int METHOD_DEFLATE = 8;
    private static final int LARGEST_WINDOW = 7;
    private static final int CHECK = 31;

    private final byte[] head = new byte[2];
    private int headBytes;
    private @Nullable Inflation inflation;

    @Override
    public void feed(byte[] coded, int from, int to, ByteSink out) throws ContentException {
        int at = from;
        while (at < to && headBytes < head.length) {
            head[headBytes++] = coded[at++];
        }
        if (headBytes < head.length || from == to) {
            return;
        }
        if (inflation == null) {
            inflation = Inflation.of(!isZlib());
            take(inflation, head, 0, head.length, out);
        }
        take(inflation, coded, at, to, out);
    }

    private static void take(Inflation inflation, byte[] coded, int from, int to, ByteSink out)
            throws ContentException {
        int past = inflation.finished() ? from : inflation.inflate(coded, from, to, out);
        if (past < to) {
            throw new ContentException(
                    Uninspectable.BROKEN_CODING, "bytes after the end of the deflate data");
        }
    }

    @Override
    public void end(ByteSink out) throws ContentException {
        if (headBytes > 0 && (inflation == null || !inflation.finished())) {
            throw new ContentException(
                    Uninspectable.TRUNCATED, "the body ends within the deflate data");
        }
    }

    @Override
    public void close() {
        if (inflation != null) {
            inflation.close();
        }
    }

    private boolean isZlib() {
        int first = head[0] & 0xFF;
        int second = head[1] & 0xFF;
        return (first & 0x0F) == METHOD_DEFLATE
                && first >> 4 <= LARGEST_WINDOW
                && (first << 8 | second) % CHECK == 0;
    }
}
