package dev.sluice.gateway.http;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/// A body that ends with its connection; [ResponseDecoder] says so when it does.
final class UntilCloseBody implements BodyDecoder {

    @Override
    public @Nullable ByteBuf next(ByteBuf in) {
        return in.isReadable() ? in.readRetainedSlice(in.readableBytes()) : null;
    }

    @Override
    public boolean done() {
        return false;
    }
}
