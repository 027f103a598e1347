package dev.sluice.detectors.engine;

import java.util.concurrent.atomic.AtomicLong;

/// How much memory the states of several tables may take together. Thread-safe.
final class TableBudget {

    /// Estimated bytes of a state beside its row and its key: entries of maps and lists.
    private static final int STATE_BYTES = 96;

    /// Bytes of an entry of a row, with what arrays have in reserve.
    private static final int ENTRY_BYTES = 3;

    private final long limit;
    private final AtomicLong taken = new AtomicLong();
    private volatile boolean isSpent;

    /// @param limit in bytes
    TableBudget(long limit) {
        this.limit = limit;
    }

    static TableBudget unlimited() {
        return new TableBudget(Long.MAX_VALUE);
    }

    /// Asks for a state; false if there is nothing left.
    ///
    /// @param classes entries of its row
    /// @param key bytes of its key
    boolean take(int classes, int key) {
        if (isSpent) {
            return false;
        }
        long bytes = STATE_BYTES + (long) ENTRY_BYTES * classes + key;
        isSpent = taken.addAndGet(bytes) > limit;
        return !isSpent;
    }

    /// Counts what a state answers, which is made in any case.
    void charge(int ints) {
        if (taken.addAndGet(4L * ints) > limit) {
            isSpent = true;
        }
    }

    /// Whether states were refused, or are from now on.
    boolean isSpent() {
        return isSpent;
    }
}
