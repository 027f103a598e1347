package dev.sluice.gateway.route;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The routes of a gateway in their order.
///
/// @param routes the first one that matches is taken
public record Routes(List<Route> routes) {

    public Routes {
        routes = List.copyOf(routes);
    }

    /// @param listener name
    /// @param host lower case, without port
    /// @param path without query, see `RequestHead.path`
    /// @param method upper case
    /// @return the route, or null if none matches
    public @Nullable Route find(String listener, String host, String path, String method) {
        for (Route route : routes) {
            if (route.matches(listener, host, path, method)) {
                return route;
            }
        }
        return null;
    }
}
