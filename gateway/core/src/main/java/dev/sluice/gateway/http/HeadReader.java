package dev.sluice.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.FastThreadLocal;

/// Finds the end of a head in bytes that come in pieces, and refuses it as soon as it is too large
/// or a line ends in a bare line feed. Each byte is looked at once.
final class HeadReader {

    /// Bytes copied out of a buffer at a time: looking into arrays is much cheaper.
    private static final int BLOCK_BYTES = 1 << 10;

    private static final FastThreadLocal<byte[]> BLOCK =
            new FastThreadLocal<>() {
                @Override
                protected byte[] initialValue() {
                    return new byte[BLOCK_BYTES];
                }
            };

    private final HeadLimits limits;
    private int scanned;
    private byte last;
    private int lineStart;
    private int firstLineEnd;
    private int lines;

    HeadReader(HeadLimits limits) {
        this.limits = limits;
    }

    /// Prepares for the next head.
    void reset() {
        scanned = 0;
        last = 0;
        lineStart = 0;
        firstLineEnd = 0;
        lines = 0;
    }

    /// @param in the same head from its first byte at each call; nothing is consumed
    /// @return bytes of the head with its empty line, or -1 if more are needed
    int find(ByteBuf in) throws MessageException {
        byte[] block = BLOCK.get();
        int end = in.readableBytes();
        while (scanned < end) {
            int length = Math.min(block.length, end - scanned);
            in.getBytes(in.readerIndex() + scanned, block, 0, length);
            int found = find(block, length);
            if (found >= 0) {
                return found;
            }
            scanned += length;
            last = block[length - 1];
        }
        check(scanned);
        return -1;
    }

    private int find(byte[] block, int length) throws MessageException {
        for (int i = 0; i < length; i++) {
            if (block[i] != '\n') {
                continue;
            }
            if ((i == 0 ? last : block[i - 1]) != '\r') {
                throw new MessageException(Refusal.BARE_LINE_FEED);
            }
            int at = scanned + i;
            check(at - 1);
            if (at - 1 == lineStart) {
                return at + 1;
            }
            if (lines == 0) {
                firstLineEnd = at + 1;
            }
            lines++;
            lineStart = at + 1;
        }
        return -1;
    }

    private void check(int end) throws MessageException {
        if (lines == 0) {
            if (end > limits.lineBytes()) {
                throw new MessageException(Refusal.LINE_TOO_LONG);
            }
        } else if (end - firstLineEnd > limits.headBytes()) {
            throw new MessageException(Refusal.HEAD_TOO_LARGE);
        } else if (lines > limits.fields() + 1 || (lines > limits.fields() && end > lineStart)) {
            throw new MessageException(Refusal.TOO_MANY_FIELDS);
        }
    }
}
