package dev.sluice.gateway.listener;

import dev.sluice.gateway.audit.AuditEvent;
import dev.sluice.gateway.audit.DeliveryNote;
import dev.sluice.gateway.audit.Ledger;
import dev.sluice.policies.Direction;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A ledger in memory. Events can be kept waiting for their durability, or refused.
final class MemoryLedger implements Ledger {

    final List<AuditEvent> events = new CopyOnWriteArrayList<>();
    final List<DeliveryNote> notes = new CopyOnWriteArrayList<>();
    final AtomicInteger clean = new AtomicInteger();
    volatile boolean writable = true;
    volatile boolean durable = true;
    volatile boolean waits;
    private final List<Durable> waiting = new CopyOnWriteArrayList<>();

    @Override
    public void append(AuditEvent event, Durable then) {
        events.add(event);
        if (waits) {
            waiting.add(then);
        } else {
            then.done(durable);
        }
    }

    /// Tells all who wait.
    void settle() {
        waits = false;
        for (Durable then : waiting) {
            then.done(durable);
        }
        waiting.clear();
    }

    @Override
    public void append(DeliveryNote note) {
        notes.add(note);
    }

    @Override
    public void clean(
            String listener, String route, Direction direction, String policyDigest, long bytes) {
        clean.incrementAndGet();
    }

    @Override
    public boolean writable() {
        return writable;
    }
}
