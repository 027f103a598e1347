package dev.sluice.gateway.config;

import java.time.Duration;
import java.util.List;

/// A service behind the gateway.
///
/// @param name unique
/// @param endpoints plain HTTP, at least one, taken in turn
/// @param connect longest wait for a connection
/// @param firstByte longest wait for the response's head after the request was sent
/// @param idle longest silence between bytes
/// @param maxConnections most connections an event loop opens to it
public record UpstreamConfig(
        String name,
        List<HostPort> endpoints,
        Duration connect,
        Duration firstByte,
        Duration idle,
        int maxConnections) {

    public UpstreamConfig {
        endpoints = List.copyOf(endpoints);
    }
}
