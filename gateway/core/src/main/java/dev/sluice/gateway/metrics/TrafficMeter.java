package dev.sluice.gateway.metrics;

import dev.sluice.gateway.audit.Delivery;
import dev.sluice.policies.Direction;
import dev.sluice.policies.transfer.Outcome;

/// What the data path tells the metrics. Thread-safe; called on event loops, so it never blocks.
/// Names are those of the configuration, and so are safe as labels.
public interface TrafficMeter {

    /// Counts nothing.
    TrafficMeter NONE = new TrafficMeter() {};

    /// An exchange ended (`sluice_requests_total`, `sluice_request_duration_seconds`).
    ///
    /// @param route name, or `none` where no route matched
    /// @param verdict `pass`, `transform` or `block`, the stronger of both directions
    /// @param status sent to the client, 0 if none was
    default void exchange(
            String listener,
            String route,
            String verdict,
            Delivery delivery,
            int status,
            long nanos) {}

    /// A transfer was judged (`sluice_inspected_bytes_total`, `sluice_findings_total`,
    /// `sluice_inspection_failures_total`, `sluice_uninspected_bytes_total`,
    /// `sluice_exceptions_used_total`).
    default void transfer(String route, Direction direction, Outcome outcome) {}

    /// A message was refused before any route was chosen.
    ///
    /// @param side `client` or `upstream`
    /// @param code of a closed list
    default void refused(String listener, String side, String code) {}

    /// Connections opened less connections closed (`sluice_connections`).
    ///
    /// @param side `client` or `upstream`
    default void connections(String listener, String side, int change) {}

    /// Bytes that holds took, less those they gave back (`sluice_held_bytes`).
    ///
    /// @param place `memory` or `spool`
    default void held(String place, long change) {}

    /// Reading stopped until the other side takes bytes (`sluice_backpressure_pauses_total`).
    default void paused(Direction direction) {}

    /// An upstream answered, or did not (`sluice_upstream_requests_total`).
    ///
    /// @param status 0 where there was none
    default void upstream(String upstream, int status) {}
}
