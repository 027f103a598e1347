package dev.sluice.gateway.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A disk in memory that holds every write back until it is let go, takes a part only at each call,
/// and can be told to fail.
public final class SlowDisk implements SpoolDisk {

    private static final int MOST = 1 << 26;
    private static final int PART = 10_000;

    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean failsReads;
    private volatile int failsFromWrite = Integer.MAX_VALUE;
    private final AtomicInteger writes = new AtomicInteger();

    /// Lets everything through from now on.
    public SlowDisk let() {
        gate.countDown();
        return this;
    }

    /// Fails every read.
    public SlowDisk failReads() {
        failsReads = true;
        return this;
    }

    /// Fails the writes from that one on, counted from 0.
    public SlowDisk failWritesFrom(int write) {
        failsFromWrite = write;
        return this;
    }

    /// Waits until a write waits.
    public void awaitWrite() throws InterruptedException {
        if (!begun.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing is written");
        }
    }

    /// Whether what was opened was closed.
    public boolean closed() {
        return open.get() == 0;
    }

    @Override
    public SpoolChannel open() {
        open.incrementAndGet();
        ByteBuffer content = ByteBuffer.allocate(MOST);
        return new SpoolChannel() {
            @Override
            public int write(ByteBuffer from, long position) throws IOException {
                begun.countDown();
                awaitGate();
                if (writes.getAndIncrement() >= failsFromWrite) {
                    throw new IOException("No space left on device");
                }
                int length = Math.min(PART, from.remaining());
                content.put((int) position, from, from.position(), length);
                from.position(from.position() + length);
                return length;
            }

            @Override
            public int read(ByteBuffer into, long position) throws IOException {
                if (failsReads) {
                    throw new IOException("Input/output error");
                }
                int length = Math.min(PART, into.remaining());
                into.put(into.position(), content, (int) position, length);
                into.position(into.position() + length);
                return length;
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }

    private void awaitGate() throws IOException {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
