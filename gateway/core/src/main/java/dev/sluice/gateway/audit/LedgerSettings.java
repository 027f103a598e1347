package dev.sluice.gateway.audit;

import dev.sluice.gateway.config.AuditConfig;

/// What a ledger has to know about its gateway.
///
/// @param audit from the configuration
/// @param queueEvents most events that wait to be written (`limits.auditQueueEvents`, 10,000); when
///   there are more, the ledger counts as not writable
/// @param instance names this gateway among others
/// @param configDigest SHA-256 of the configuration, lower-case hex
public record LedgerSettings(
        AuditConfig audit, int queueEvents, String instance, String configDigest) {

    /// Events that wait, where nothing else is said.
    public static final int QUEUE_EVENTS = 10_000;

    public LedgerSettings {
        if (queueEvents < 1) {
            throw new IllegalArgumentException("queueEvents below 1");
        }
    }
}
