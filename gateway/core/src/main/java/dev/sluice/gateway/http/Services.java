package dev.sluice.gateway.http;

import dev.sluice.gateway.config.Limits;
import dev.sluice.gateway.config.Timeouts;
import dev.sluice.gateway.inspect.Evidence;
import dev.sluice.gateway.inspect.Spool;
import dev.sluice.gateway.metrics.TrafficMeter;
import dev.sluice.gateway.route.Routes;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What the exchanges of a gateway share. Thread-safe.
///
/// @param routes asked once an exchange, so that a reload changes new exchanges only
public record Services(
        Supplier<Routes> routes,
        Evidence evidence,
        Spool spool,
        Limits limits,
        Timeouts timeouts,
        TrafficMeter meter,
        InstantSource clock) {}
