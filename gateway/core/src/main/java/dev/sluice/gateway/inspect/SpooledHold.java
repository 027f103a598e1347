package dev.sluice.gateway.inspect;

import dev.sluice.content.ContentException;
import dev.sluice.policies.transfer.Hold;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A held body: the first bytes in memory, the rest in the spool. Belongs to one event loop.
public final class SpooledHold implements Hold {

    /// The limit that a body which is too large is refused by.
    public static final String LIMIT = "limits.holdBytes";

    private static final int BLOCK_BYTES = 64 << 10;
    private static final int FIRST_BLOCK_BYTES = 4 << 10;

    private final Spool spool;
    private final long most;
    private final long memory;
    private final List<byte[]> blocks = new ArrayList<>();
    private long inMemory;
    private long size;
    private @Nullable SpoolFile file;

    /// @param most largest body (`limits.holdBytes`)
    /// @param memory part of it kept in memory (`limits.holdMemoryBytes`), rounded up to 64 KiB
    public SpooledHold(Spool spool, long most, long memory) {
        this.spool = spool;
        this.most = most;
        this.memory = Math.ceilDiv(memory, BLOCK_BYTES) * BLOCK_BYTES;
    }

    @Override
    public void append(byte[] bytes, int from, int to) throws ContentException {
        if (size + (to - from) > most) {
            throw ContentException.overLimit(LIMIT, "the body is larger than limits.holdBytes");
        }
        int kept = (int) Math.min(to - from, memory - inMemory);
        if (kept > 0) {
            keep(bytes, from, kept);
        }
        if (from + kept < to) {
            if (file == null) {
                file = new SpoolFile(spool);
            }
            file.append(bytes, from + kept, to);
        }
        size += to - from;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] into, int at, int length) throws ContentException {
        int copied = 0;
        while (copied < length && position + copied < size) {
            long from = position + copied;
            if (from < inMemory) {
                int offset = (int) (from % BLOCK_BYTES);
                int count =
                        (int)
                                Math.min(
                                        Math.min(length - copied, BLOCK_BYTES - offset),
                                        inMemory - from);
                byte[] block = blocks.get((int) (from / BLOCK_BYTES));
                System.arraycopy(block, offset, into, at + copied, count);
                copied += count;
            } else if (file != null) {
                copied += file.read(from - inMemory, into, at + copied, length - copied);
            } else {
                throw new IllegalStateException("the hold is closed");
            }
        }
        return copied;
    }

    @Override
    public void close() {
        spool.meter().held("memory", -inMemory);
        blocks.clear();
        inMemory = 0;
        size = 0;
        if (file != null) {
            file.close();
            file = null;
        }
    }

    private void keep(byte[] bytes, int from, int length) {
        int at = from;
        int left = length;
        while (left > 0) {
            int offset = (int) (inMemory % BLOCK_BYTES);
            int count = Math.min(left, BLOCK_BYTES - offset);
            System.arraycopy(bytes, at, block(offset + count), offset, count);
            inMemory += count;
            at += count;
            left -= count;
        }
        spool.meter().held("memory", length);
    }

    /// The last block, with room up to `end`. The first one grows, since most bodies are small.
    private byte[] block(int end) {
        int index = (int) (inMemory / BLOCK_BYTES);
        if (index == blocks.size()) {
            blocks.add(new byte[index == 0 ? Math.max(end, FIRST_BLOCK_BYTES) : BLOCK_BYTES]);
        }
        byte[] block = blocks.get(index);
        if (block.length < end) {
            int size = Math.min(BLOCK_BYTES, Math.max(end, 2 * block.length));
            block = java.util.Arrays.copyOf(block, size);
            blocks.set(index, block);
        }
        return block;
    }
}
