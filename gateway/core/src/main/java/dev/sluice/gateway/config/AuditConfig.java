package dev.sluice.gateway.config;

import java.nio.file.Path;

/// The ledger.
///
/// @param path folder of its segments
/// @param cleanTransfers how clean transfers are recorded
/// @param onFull what happens while it cannot be written
/// @param segmentBytes size at which a segment is closed and the next one begun
public record AuditConfig(
        Path path, CleanTransfers cleanTransfers, OnFull onFull, long segmentBytes) {

    /// How clean transfers are recorded.
    public enum CleanTransfers {
        /// Counted together, every 5 s.
        TALLY,
        /// One event each.
        EACH
    }

    /// What happens to new transfers while the ledger cannot be written.
    public enum OnFull {
        /// They get 503.
        BLOCK,
        /// Their events are dropped, counted and alarmed.
        DROP
    }
}
