package dev.sluice.gateway.http;

import io.netty.buffer.ByteBuf;

/// Finds the end of a head in bytes that come in pieces, and refuses it as soon as it is too large
/// or a line ends in a bare line feed. Each byte is looked at once.
final class HeadReader {

    private final HeadLimits limits;
    private int scanned;
    private int lineStart;
    private int firstLineEnd;
    private int lines;

    HeadReader(HeadLimits limits) {
        this.limits = limits;
    }

    /// Prepares for the next head.
    void reset() {
        scanned = 0;
        lineStart = 0;
        firstLineEnd = 0;
        lines = 0;
    }

    /// @param in the same head from its first byte at each call; nothing is consumed
    /// @return bytes of the head with its empty line, or -1 if more are needed
    int find(ByteBuf in) throws MessageException {
        int start = in.readerIndex();
        while (true) {
            int feed = in.indexOf(start + scanned, in.writerIndex(), (byte) '\n');
            if (feed < 0) {
                scanned = in.readableBytes();
                check(scanned);
                return -1;
            }
            int at = feed - start;
            if (at == 0 || in.getByte(feed - 1) != '\r') {
                throw new MessageException(Refusal.BARE_LINE_FEED);
            }
            check(at - 1);
            if (at - 1 == lineStart) {
                return at + 1;
            }
            if (lines == 0) {
                firstLineEnd = at + 1;
            }
            lines++;
            lineStart = at + 1;
            scanned = lineStart;
        }
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
