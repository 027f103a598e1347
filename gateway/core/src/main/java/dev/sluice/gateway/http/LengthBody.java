package dev.sluice.gateway.http;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/// A body of a declared length.
final class LengthBody implements BodyDecoder {

    private long left;

    LengthBody(long bytes) {
        left = bytes;
    }

    @Override
    public @Nullable ByteBuf next(ByteBuf in) {
        int length = (int) Math.min(left, in.readableBytes());
        if (length == 0) {
            return null;
        }
        left -= length;
        return in.readRetainedSlice(length);
    }

    @Override
    public boolean done() {
        return left == 0;
    }
}
