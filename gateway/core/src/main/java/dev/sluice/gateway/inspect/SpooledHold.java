package dev.sluice.gateway.inspect;

import dev.sluice.content.ContentException;
import dev.sluice.policies.transfer.Hold;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A held body: the first bytes in memory, the rest in the spool. Belongs to one event loop, which
/// never waits for the disk: whoever appends looks at [#isBehind], and whoever is about to end the
/// body at [#isWriting].
public final class SpooledHold implements Hold {

    /// The limit that a body which is too large is refused by.
    public static final String LIMIT = "limits.holdBytes";

    private static final int BLOCK_BYTES = 64 << 10;
    private static final int FIRST_BLOCK_BYTES = 4 << 10;

    /// Records of one body that may wait for the disk before no more is taken.
    private static final int MOST_UNWRITTEN = 4;

    private static final byte[] NOTHING = new byte[0];

    private final Spool spool;
    private final SpoolLane lane;
    private final long most;
    private final long memory;
    private final List<byte[]> blocks = new ArrayList<>();
    private long inMemory;
    private long size;
    private byte[] open = NOTHING;
    private int openBytes;
    private boolean closed;

    /// @param loop that everything here is called on
    /// @param moved called on the loop when the disk has done what was asked of it, or failed
    /// @param most largest body (`limits.holdBytes`)
    /// @param memory part of it kept in memory (`limits.holdMemoryBytes`), rounded up to 64 KiB
    public SpooledHold(Spool spool, EventExecutor loop, Runnable moved, long most, long memory) {
        this.spool = spool;
        this.lane = new SpoolLane(spool, loop, moved);
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
            requireDisk();
            spill(bytes, from + kept, to);
        }
        size += to - from;
    }

    private void spill(byte[] bytes, int from, int to) throws ContentException {
        int at = from;
        while (at < to) {
            if (open.length == 0) {
                open = spool.record();
            }
            int length = Math.min(to - at, Spool.RECORD_BYTES - openBytes);
            System.arraycopy(bytes, at, open, openBytes, length);
            openBytes += length;
            at += length;
            if (openBytes == Spool.RECORD_BYTES) {
                spool.take(Spool.RECORD_BYTES);
                lane.add(open);
                open = NOTHING;
                openBytes = 0;
            }
        }
    }

    /// Whether the disk is so far behind that no more should be appended for now.
    public boolean isBehind() {
        int unwritten = lane.unwritten();
        return lane.failure() == null
                && (unwritten >= MOST_UNWRITTEN || (unwritten > 0 && spool.isBusy()));
    }

    /// Whether it is not known yet that all of it can be read back.
    public boolean isWriting() {
        return lane.failure() == null && lane.unwritten() > 0;
    }

    @Override
    public void complete() throws ContentException {
        requireDisk();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean ready(long position) throws ContentException {
        long spilled = position - inMemory;
        if (position >= size || spilled < 0) {
            return true;
        }
        requireDisk();
        int record = (int) (spilled / Spool.RECORD_BYTES);
        return record == lane.records() || lane.get(record) != null;
    }

    @Override
    public int read(long position, byte[] into, int at, int length) throws ContentException {
        int copied = 0;
        while (copied < length && position + copied < size && ready(position + copied)) {
            long from = position + copied;
            byte[] source;
            int offset;
            long end;
            if (from < inMemory) {
                source = blocks.get((int) (from / BLOCK_BYTES));
                offset = (int) (from % BLOCK_BYTES);
                end = Math.min(BLOCK_BYTES, offset + inMemory - from);
            } else {
                source = record((int) ((from - inMemory) / Spool.RECORD_BYTES));
                offset = (int) ((from - inMemory) % Spool.RECORD_BYTES);
                end = Math.min(Spool.RECORD_BYTES, offset + size - from);
            }
            int count = (int) Math.min(length - copied, end - offset);
            System.arraycopy(source, offset, into, at + copied, count);
            copied += count;
        }
        return copied;
    }

    private byte[] record(int index) {
        byte[] found = index == lane.records() ? open : lane.get(index);
        if (found == null) {
            throw new IllegalStateException("a record was lost while it was read");
        }
        return found;
    }

    private void requireDisk() throws ContentException {
        ContentException failure = lane.failure();
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        spool.meter().held("memory", -inMemory);
        spool.giveBack((long) Spool.RECORD_BYTES * (closed ? 0 : lane.records()));
        blocks.clear();
        inMemory = 0;
        size = 0;
        if (open.length > 0) {
            spool.giveBack(open);
            open = NOTHING;
            openBytes = 0;
        }
        closed = true;
        lane.close();
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
            block = Arrays.copyOf(block, size);
            blocks.set(index, block);
        }
        return block;
    }
}
