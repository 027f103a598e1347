package dev.sluice.gateway.config;

import dev.sluice.policies.Cidr;
import java.util.List;

/// Where clients connect.
///
/// @param name unique
/// @param bind address to listen on
/// @param mode only `reverse` in this release
/// @param trustedProxies peers whose `X-Forwarded-*` and `Forwarded` fields are believed
public record ListenerConfig(
        String name, HostPort bind, ListenerMode mode, List<Cidr> trustedProxies) {

    public ListenerConfig {
        trustedProxies = List.copyOf(trustedProxies);
    }

    /// What a listener does with what it accepts.
    public enum ListenerMode {
        /// Stands in front of known upstreams.
        REVERSE
    }
}
