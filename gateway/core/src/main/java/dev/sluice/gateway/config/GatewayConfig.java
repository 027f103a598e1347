package dev.sluice.gateway.config;

import java.util.List;

/// One gateway, names resolved.
public record GatewayConfig(
        List<ListenerConfig> listeners,
        List<UpstreamConfig> upstreams,
        List<RouteConfig> routes,
        InspectionConfig inspection,
        PolicyFiles policies,
        AuditConfig audit,
        AdminConfig admin,
        Limits limits,
        Timeouts timeouts,
        KeysConfig keys) {

    public GatewayConfig {
        listeners = List.copyOf(listeners);
        upstreams = List.copyOf(upstreams);
        routes = List.copyOf(routes);
    }
}
