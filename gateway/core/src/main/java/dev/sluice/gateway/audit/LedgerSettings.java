package dev.sluice.gateway.audit;

import dev.sluice.gateway.config.AuditConfig;

/// What a ledger has to know about its gateway.
///
/// @param audit from the configuration
/// @param queueEvents most events that wait to be written (`limits.auditQueueEvents`); when there
///   are more, the ledger counts as not writable
/// @param instance names this gateway among others
/// @param configDigest SHA-256 of the configuration, lower-case hex
public record LedgerSettings(
        AuditConfig audit, int queueEvents, String instance, String configDigest) {

    public LedgerSettings {
        if (queueEvents < 1) {
            throw new IllegalArgumentException("queueEvents below 1");
        }
    }
}
