package dev.sluice.policies;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The condition of a rule: everything that is given must hold; an empty list holds always.
///
/// @param direction null for both
/// @param routes route names
/// @param methods upper case
/// @param hosts exact, or `*.example.com`
/// @param paths globs: `*` within a segment, `**` across segments
/// @param mediaTypes exact, or `text/*`
/// @param fieldPaths globs over field paths, such as `$.customer.**`
/// @param clients CIDR blocks
/// @param headers each must be there and match
/// @param detect null for a rule about every transfer
public record When(
        @Nullable Direction direction,
        Set<String> routes,
        Set<String> methods,
        List<String> hosts,
        List<String> paths,
        List<String> mediaTypes,
        List<String> fieldPaths,
        List<Cidr> clients,
        List<HeaderMatch> headers,
        @Nullable Detect detect) {

    public When {
        routes = Set.copyOf(routes);
        methods = Set.copyOf(methods);
        hosts = List.copyOf(hosts);
        paths = List.copyOf(paths);
        mediaTypes = List.copyOf(mediaTypes);
        fieldPaths = List.copyOf(fieldPaths);
        clients = List.copyOf(clients);
        headers = List.copyOf(headers);
    }

    /// A header that must be there.
    ///
    /// @param name lower case
    /// @param value glob over the value, null for any
    public record HeaderMatch(String name, @Nullable String value) {}
}
