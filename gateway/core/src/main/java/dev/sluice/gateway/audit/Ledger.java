package dev.sluice.gateway.audit;

import dev.sluice.policies.Direction;

/// The evidence of a gateway. Thread-safe.
public interface Ledger {

    /// Appends an event and says when it is durable. It never blocks.
    ///
    /// @param then called once on the ledger's thread, or on the caller's if the event is refused
    ///   at once: with true when the event is on disk, or was dropped because `audit.onFull` is
    ///   `drop`; with false if it will not be on disk: the transfer is answered 503
    void append(AuditEvent event, Durable then);

    /// Appends how a transfer ended, behind its event. It never blocks; nobody waits for it. One
    /// that finds no room is counted as dropped.
    void append(DeliveryNote note);

    /// Counts a clean transfer into the next tally. It never blocks and allocates nothing once a
    /// route is known.
    ///
    /// @param bytes of its body
    void clean(String listener, String route, Direction direction, String policyDigest, long bytes);

    /// Whether new transfers may begin; while not, they get 503. Under `audit.onFull: drop` it
    /// stays true while the disk is full.
    boolean writable();

    /// Told what became of an event: whether its transfer may go on.
    @FunctionalInterface
    interface Durable {
        void done(boolean durable);
    }
}
