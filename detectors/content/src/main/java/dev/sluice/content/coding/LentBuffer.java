package dev.sluice.content.coding;

import java.nio.ByteBuffer;

/// Shows lent arrays as buffers, and the same array by the same buffer again.
final class LentBuffer {

    private byte[] bytes = new byte[0];
    private ByteBuffer buffer = ByteBuffer.wrap(bytes);

    /// The bytes `[from, to)`, lent until the next call.
    @SuppressWarnings("ReferenceEquality") // The same array, not an equal one.
    ByteBuffer over(byte[] lent, int from, int to) {
        if (bytes != lent) {
            bytes = lent;
            buffer = ByteBuffer.wrap(lent);
        }
        return buffer.limit(to).position(from);
    }
}
