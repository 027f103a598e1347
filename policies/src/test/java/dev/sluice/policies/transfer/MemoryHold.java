package dev.sluice.policies.transfer;

import dev.sluice.content.ContentException;
import java.io.ByteArrayOutputStream;

/// A hold of a limited size that counts what is done with it.
final class MemoryHold implements Hold {

    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean closed;

    MemoryHold(int most) {
        this.most = most;
    }

    @Override
    public void append(byte[] bytes, int from, int to) throws ContentException {
        if (kept.size() + to - from > most) {
            throw ContentException.overLimit("limits.holdBytes", "no room");
        }
        kept.write(bytes, from, to - from);
    }

    @Override
    public long size() {
        return kept.size();
    }

    @Override
    public int read(long position, byte[] into, int at, int length) {
        byte[] all = kept.toByteArray();
        int copied = (int) Math.min(length, all.length - position);
        System.arraycopy(all, (int) position, into, at, copied);
        return copied;
    }

    @Override
    public void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
