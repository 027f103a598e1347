package dev.sluice.gateway.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What waits to be written: bounded, many givers, one taker.
final class LedgerQueue {
    private final int limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private List<Entry> entries = new ArrayList<>();
    private volatile int size;
    private volatile boolean closed;

    LedgerQueue(int limit) {
        this.limit = limit;
    }

    /// A line and whom to tell.
    record Entry(LedgerLine line, Ledger.@Nullable Durable then) {}

    /// Takes an entry in; false if there is no room, or the queue is closed. It never waits for the
    /// disk.
    boolean offer(Entry entry) {
        lock.lock();
        try {
            if (closed || entries.size() >= limit) {
                return false;
            }
            add(entry);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Takes an entry in also when there is no room: for the few that the gateway itself makes.
    void put(Entry entry) {
        lock.lock();
        try {
            if (!closed) {
                add(entry);
            }
        } finally {
            lock.unlock();
        }
    }

    private void add(Entry entry) {
        entries.add(entry);
        size = entries.size();
        if (size == 1) {
            arrived.signal();
        }
    }

    /// The same as [#takeAll], after it waited for at most `nanos` while there was nothing.
    List<Entry> take(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (entries.isEmpty() && !closed && left > 0) {
                left = arrived.awaitNanos(left);
            }
            return takeAll();
        } finally {
            lock.unlock();
        }
    }

    /// Everything that waits, at once.
    List<Entry> takeAll() {
        lock.lock();
        try {
            List<Entry> all = entries;
            entries = new ArrayList<>();
            size = 0;
            return all;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size >= limit;
    }

    /// Takes nothing more in and wakes the taker.
    void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
