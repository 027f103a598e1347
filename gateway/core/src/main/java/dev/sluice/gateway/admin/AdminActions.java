package dev.sluice.gateway.admin;

/// What the admin port can ask of a gateway. Thread-safe.
public interface AdminActions {

    /// What to tell.
    GatewayStatus status();

    /// All metrics in the Prometheus text format.
    String metrics();

    /// Loads the policies again; a bad file leaves those in force.
    GatewayStatus.ReloadStatus reload();

    /// Begins to drain: readiness fails at once, running transfers finish. It does not wait.
    void drain();
}
