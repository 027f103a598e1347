package dev.sluice.gateway.audit;

import dev.sluice.policies.Direction;
import java.time.Instant;

/// What a line of the ledger says, before it is numbered and chained. Checkpoints are not among
/// them: the writer makes those itself.
sealed interface LedgerLine {

    /// The value of `type`.
    String type();

    /// When it happened.
    Instant time();

    /// A transfer.
    record Event(AuditEvent event) implements LedgerLine {
        @Override
        public String type() {
            return "event";
        }

        @Override
        public Instant time() {
            return event.time();
        }
    }

    /// A transfer ended otherwise than its event planned.
    record Delivered(DeliveryNote note) implements LedgerLine {
        @Override
        public String type() {
            return "delivery";
        }

        @Override
        public Instant time() {
            return note.time();
        }
    }

    /// One clean transfer (`audit.cleanTransfers: each`).
    record Clean(
            Instant time,
            String listener,
            String route,
            Direction direction,
            String policyDigest,
            long bytes)
            implements LedgerLine {
        @Override
        public String type() {
            return "clean";
        }
    }

    /// Clean transfers counted together.
    ///
    /// @param from the tally before this one
    /// @param time end of the count
    record Tally(
            Instant from,
            Instant time,
            String listener,
            String route,
            Direction direction,
            String policyDigest,
            long transfers,
            long bytes)
            implements LedgerLine {
        @Override
        public String type() {
            return "tally";
        }
    }

    /// A gateway opened the ledger.
    ///
    /// @param cleanStop whether the line before it is the checkpoint of a shutdown
    record Start(Instant time, boolean cleanStop) implements LedgerLine {
        @Override
        public String type() {
            return "start";
        }
    }

    /// A torn last line was cut off when the ledger was opened.
    ///
    /// @param bytes cut
    record Cut(Instant time, String segment, long bytes) implements LedgerLine {
        @Override
        public String type() {
            return "cut";
        }
    }

    /// New policies or a new configuration are in force from here on.
    record Reload(Instant time, String policyDigest) implements LedgerLine {
        @Override
        public String type() {
            return "reload";
        }
    }

    /// New keys of the operator are in force from here on. The checkpoint behind it is the last one
    /// of the key before: it vouches for the next.
    ///
    /// @param signingKeyId key of the checkpoints from here on
    /// @param fingerprintKeyId key of the fingerprints from here on
    /// @param signer the signing key itself; not written
    record Keys(Instant time, String signingKeyId, String fingerprintKeyId, LedgerSigner signer)
            implements LedgerLine {
        @Override
        public String type() {
            return "keys";
        }
    }

    /// The ledger could not be written, or its queue was full, and is written again.
    ///
    /// @param from when it began
    /// @param refused events whose transfers were answered 503
    /// @param dropped events given up (`audit.onFull: drop`)
    /// @param cause `disk` or `queue`
    record Outage(Instant from, Instant time, long refused, long dropped, String cause)
            implements LedgerLine {
        @Override
        public String type() {
            return "outage";
        }
    }
}
