package dev.sluice.gateway.admin;

import java.time.Instant;
import java.util.List;

/// What the admin port may tell of a gateway. Built by the wiring for each question.
///
/// @param version of Sluice
/// @param engine which engine scans, and why
/// @param started when it began
/// @param notReady reasons why it takes no traffic, in words; empty if it is ready
/// @param draining whether it is being stopped
/// @param config effective configuration, JSON, secrets redacted
/// @param configDigest SHA-256, lower-case hex
/// @param policyDigest of the policies in force
/// @param policies in force
/// @param lastReload what the last reload gave
public record GatewayStatus(
        String version,
        String engine,
        Instant started,
        List<String> notReady,
        boolean draining,
        String config,
        String configDigest,
        String policyDigest,
        List<PolicyStatus> policies,
        ReloadStatus lastReload) {

    public GatewayStatus {
        notReady = List.copyOf(notReady);
        policies = List.copyOf(policies);
    }

    /// Whether it takes traffic.
    public boolean ready() {
        return notReady.isEmpty() && !draining;
    }

    /// A policy in force.
    ///
    /// @param digest SHA-256 of its file, lower-case hex
    /// @param mode `enforce`, `shadow` or `off`
    /// @param rules how many it has
    /// @param exceptions how many it has
    /// @param source file
    public record PolicyStatus(
            String name,
            String digest,
            String mode,
            String owner,
            int rules,
            int exceptions,
            String source) {}

    /// What a reload gave, the start included.
    ///
    /// @param time when
    /// @param successful whether what is on disk is in force
    /// @param problems lines for people; empty if it was successful
    public record ReloadStatus(Instant time, boolean successful, List<String> problems) {
        public ReloadStatus {
            problems = List.copyOf(problems);
        }
    }
}
