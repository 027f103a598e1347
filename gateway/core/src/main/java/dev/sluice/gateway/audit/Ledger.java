package dev.sluice.gateway.audit;

import dev.sluice.policies.Direction;

/// The evidence of a gateway. Thread-safe.
public interface Ledger {

    /// Appends an event and says when it is durable. It never blocks.
    ///
    /// @param then called once on the ledger's thread, or on the caller's if the event is refused at
    ///     once: with true when the event is on disk, with false if it will not be
    void append(AuditEvent event, Durable then);

    /// Counts a clean transfer into the next tally. It never blocks and allocates nothing once a
    /// route is known.
    ///
    /// @param bytes of its body
    void clean(String listener, String route, Direction direction, String policyDigest, long bytes);

    /// Whether events are taken; while not, and `audit.onFull` is `block`, new transfers get 503.
    boolean writable();

    /// Told when an event is durable, or will not be.
    @FunctionalInterface
    interface Durable {
        void done(boolean durable);
    }
}
