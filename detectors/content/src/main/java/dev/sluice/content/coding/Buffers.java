package dev.sluice.content.coding;

import dev.sluice.content.ScratchPool;
import java.util.Arrays;

/// Output buffers of decoders and encoders, used again for another body.
final class Buffers {

    /// Bytes in each.
    static final int BYTES = 32 * 1024;

    private static final ScratchPool<byte[]> POOL = new ScratchPool<>(() -> new byte[BYTES]);

    private Buffers() {}

    static byte[] take() {
        return POOL.take();
    }

    /// Takes one back, once; nothing of a body stays in it.
    static void giveBack(byte[] buffer) {
        Arrays.fill(buffer, (byte) 0);
        POOL.giveBack(buffer);
    }
}
