package dev.sluice.gateway.audit;

import dev.sluice.gateway.config.AuditConfig.OnFull;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Counts the events that were not taken, until a line of the ledger tells of them. Thread-safe.
final class Refusals {
    private final boolean drops;
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong queueFull = new AtomicLong();
    private long toldRefused;
    private long toldDropped;

    Refusals(OnFull onFull) {
        this.drops =
                switch (onFull) {
                    case DROP -> true;
                    case BLOCK -> false;
                };
    }

    /// Whether transfers go on without their events.
    boolean drops() {
        return drops;
    }

    /// Answers an event that is not taken.
    void answer(Ledger.@Nullable Durable then) {
        (drops ? dropped : refused).incrementAndGet();
        if (then != null) {
            then.done(drops);
        }
    }

    /// Answers an event of a ledger that is closed, or has failed: never with true.
    void refuse(Ledger.@Nullable Durable then) {
        refused.incrementAndGet();
        if (then != null) {
            then.done(false);
        }
    }

    /// Counts a line that nobody waits for and that is given up.
    void lost() {
        dropped.incrementAndGet();
    }

    void queueWasFull() {
        queueFull.incrementAndGet();
    }

    long refused() {
        return refused.get();
    }

    long dropped() {
        return dropped.get();
    }

    long queueFull() {
        return queueFull.get();
    }

    /// The line that tells of what was not told yet, or null. For the ledger's thread.
    LedgerLine.@Nullable Outage take(@Nullable Instant diskOutSince, Instant now) {
        long newRefused = refused() - toldRefused;
        long newDropped = dropped() - toldDropped;
        if (newRefused == 0 && newDropped == 0 && diskOutSince == null) {
            return null;
        }
        return new LedgerLine.Outage(
                diskOutSince == null ? now : diskOutSince,
                now,
                newRefused,
                newDropped,
                diskOutSince == null ? "queue" : "disk");
    }

    /// Says that the line is on disk.
    void settle(LedgerLine.Outage line) {
        toldRefused += line.refused();
        toldDropped += line.dropped();
    }
}
