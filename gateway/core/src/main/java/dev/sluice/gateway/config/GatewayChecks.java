package dev.sluice.gateway.config;

import dev.sluice.policies.syntax.Binding;
import dev.sluice.policies.syntax.MappingReader;
import dev.sluice.policies.syntax.ProblemCode;
import dev.sluice.policies.syntax.Suggestions;
import dev.sluice.policies.syntax.YamlNode.Place;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What must fit together across the entries of a gateway's file: names and ports. One owner.
final class GatewayChecks {
    private final Binding binding;
    private final Map<String, Map<String, Place>> defined = new LinkedHashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<Bound> bound = new ArrayList<>();

    GatewayChecks(Binding binding) {
        this.binding = binding;
    }

    private record Use(String kind, String name, Place place, String label) {}

    private record Bound(HostPort address, String label) {}

    /// A name that others may use; reports it if it is there already.
    void define(String kind, MappingReader at, String name) {
        if (name.isEmpty()) {
            return;
        }
        Place place = at.placeOfValue("name");
        Place first =
                defined.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).putIfAbsent(name, place);
        if (first != null) {
            String message =
                    "%s \"%s\" is there twice, first in line %d"
                            .formatted(kind, name, first.line());
            binding.problem(ProblemCode.DUPLICATE_NAME, place, message, null);
        }
    }

    /// A name that somebody uses; [#finish] reports it if nobody defined it.
    void use(String kind, MappingReader at, String key, @Nullable String name) {
        if (name != null && !name.isEmpty()) {
            uses.add(new Use(kind, name, at.placeOfValue(key), at.label()));
        }
    }

    /// An address that is listened on; reports it if another one takes the same port.
    void bind(MappingReader at, HostPort address, String label) {
        for (Bound other : bound) {
            if (clash(address, other.address())) {
                String message =
                        "%s listens on %s, which %s takes already"
                                .formatted(label, address, other.label());
                Place place = at.placeOfValue("bind");
                binding.problem(ProblemCode.GATEWAY_SETTING, place, message, null);
                return;
            }
        }
        bound.add(new Bound(address, label));
    }

    /// Reports names that nobody defined.
    void finish() {
        for (Use use : uses) {
            Map<String, Place> names = defined.getOrDefault(use.kind(), Map.of());
            if (!names.containsKey(use.name())) {
                String message =
                        "%s names %s \"%s\", which is not there"
                                .formatted(use.label(), use.kind(), use.name());
                binding.problem(
                        ProblemCode.UNKNOWN_NAME,
                        use.place(),
                        message,
                        Suggestions.nearest(use.name(), names.keySet()));
            }
        }
    }

    /// Whether only this machine reaches an address.
    static boolean isLoopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false; // a name may mean anything
        }
    }

    private static boolean clash(HostPort one, HostPort other) {
        return one.port() != 0
                && one.port() == other.port()
                && (one.host().equals(other.host())
                        || isAny(one.host())
                        || isAny(other.host())
                        || (isLocal(one.host()) && isLocal(other.host())));
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1");
    }

    private static boolean isAny(String host) {
        return host.equals("0.0.0.0") || host.equals("::");
    }
}
