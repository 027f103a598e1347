package dev.sluice.gateway.config;

import dev.sluice.content.Uninspectable;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.transfer.OnUninspectable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which requests go where, under which policies. The first route that matches is taken.
///
/// @param name unique
/// @param listener name, or null for any
/// @param hosts exact or `*.example.com`; empty for any
/// @param path glob: `*` within a segment, `**` across segments
/// @param methods upper case; empty for any
/// @param upstream name
/// @param policies names
/// @param bodyMode null: it follows from the policies
/// @param onUninspectable what differs from [InspectionConfig]
public record RouteConfig(
        String name,
        @Nullable String listener,
        List<String> hosts,
        String path,
        List<String> methods,
        String upstream,
        List<String> policies,
        @Nullable BodyMode bodyMode,
        Map<Uninspectable, OnUninspectable> onUninspectable) {

    public RouteConfig {
        hosts = List.copyOf(hosts);
        methods = List.copyOf(methods);
        policies = List.copyOf(policies);
        onUninspectable = Map.copyOf(onUninspectable);
    }
}
