package dev.sluice.gateway.audit;

/// What a ledger has done since it was opened: for metrics and the admin port.
///
/// @param writable whether events are taken
/// @param queued events that wait
/// @param queueLimit most events that may wait
/// @param written events on disk
/// @param refused events that were not taken
/// @param dropped events given up under `audit.onFull: drop`
/// @param queueFull how often an event met a full queue
/// @param forces how often the disk was waited for
/// @param forceNanos time spent waiting for it
/// @param lastSeq number of the last line on disk
/// @param exposed lines since the last checkpoint
public record LedgerStatus(
        boolean writable,
        int queued,
        int queueLimit,
        long written,
        long refused,
        long dropped,
        long queueFull,
        long forces,
        long forceNanos,
        long lastSeq,
        int exposed) {}
