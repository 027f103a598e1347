package dev.sluice.gateway.route;

import dev.sluice.gateway.config.RouteConfig;
import dev.sluice.gateway.upstream.Upstream;
import dev.sluice.policies.transfer.Inspector;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One route, names resolved.
public final class Route {

    private final RouteConfig config;
    private final Upstream upstream;
    private final Supplier<Inspector> inspector;
    private final PathGlob path;
    private final List<HostGlob> hosts;

    /// @param inspector gives the policies in force, asked once an exchange
    public Route(RouteConfig config, Upstream upstream, Supplier<Inspector> inspector) {
        this.config = config;
        this.upstream = upstream;
        this.inspector = inspector;
        this.path = PathGlob.compile(config.path());
        this.hosts = config.hosts().stream().map(HostGlob::compile).toList();
    }

    public String name() {
        return config.name();
    }

    public Upstream upstream() {
        return upstream;
    }

    /// The policies in force now.
    public Inspector inspector() {
        return inspector.get();
    }

    /// Whether any policy looks at this route's traffic.
    public boolean inspected() {
        return !config.policies().isEmpty();
    }

    boolean matches(String listener, String host, String path, String method) {
        @Nullable String only = config.listener();
        return (only == null || only.equals(listener))
                && (config.methods().isEmpty() || config.methods().contains(method))
                && matchesHost(host)
                && this.path.matches(path);
    }

    private boolean matchesHost(String host) {
        if (hosts.isEmpty()) {
            return true;
        }
        for (HostGlob glob : hosts) {
            if (glob.matches(host)) {
                return true;
            }
        }
        return false;
    }
}
