package dev.sluice.gateway.inspect;

import dev.sluice.policies.transfer.Output;
import dev.sluice.policies.transfer.Transfer;
import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.FastThreadLocal;

/// Gives the bytes of buffers to a transfer: heap buffers as they are, others through one block of
/// memory that each event loop keeps.
public final class TransferFeed {

    private static final int BLOCK_BYTES = 64 << 10;

    private static final FastThreadLocal<byte[]> BLOCK =
            new FastThreadLocal<>() {
                @Override
                protected byte[] initialValue() {
                    return new byte[BLOCK_BYTES];
                }
            };

    private TransferFeed() {}

    /// @param bytes read to its end, not released
    /// @return whether the transfer goes on
    public static boolean feed(Transfer transfer, ByteBuf bytes, Output out) {
        if (bytes.hasArray()) {
            int from = bytes.arrayOffset() + bytes.readerIndex();
            int length = bytes.readableBytes();
            bytes.skipBytes(length);
            return transfer.body(bytes.array(), from, from + length, out);
        }
        byte[] block = BLOCK.get();
        boolean on = true;
        while (on && bytes.isReadable()) {
            int length = Math.min(block.length, bytes.readableBytes());
            bytes.readBytes(block, 0, length);
            on = transfer.body(block, 0, length, out);
        }
        return on;
    }
}
