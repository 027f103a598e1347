package dev.sluice.policies.testing;

import dev.sluice.content.ContentException;
import dev.sluice.policies.transfer.Hold;
import java.util.Arrays;

/// Keeps a held body in memory, up to a limit.
public final class MemoryHold implements Hold {
    private static final String LIMIT = "limits.holdBytes";
    private final int most;
    private byte[] kept = new byte[1024];
    private int size;

    /// @param most bytes
    public MemoryHold(int most) {
        this.most = most;
    }

    @Override
    public void append(byte[] bytes, int from, int to) throws ContentException {
        int length = to - from;
        if (length > most - size) {
            throw ContentException.overLimit(LIMIT, "the body does not fit the hold");
        }
        if (size + length > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(size + length, kept.length * 2));
        }
        System.arraycopy(bytes, from, kept, size, length);
        size += length;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] into, int at, int length) {
        int copied = (int) Math.min(length, size - position);
        System.arraycopy(kept, (int) position, into, at, copied);
        return copied;
    }

    @Override
    public void close() {
        size = 0;
    }
}
