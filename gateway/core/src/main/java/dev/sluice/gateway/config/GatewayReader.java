package dev.sluice.gateway.config;

import dev.sluice.content.Uninspectable;
import dev.sluice.gateway.config.AuditConfig.CleanTransfers;
import dev.sluice.gateway.config.AuditConfig.OnFull;
import dev.sluice.gateway.config.GatewayLoad.PolicyReference;
import dev.sluice.gateway.config.ListenerConfig.ListenerMode;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.syntax.HttpScalars;
import dev.sluice.policies.syntax.MappingReader;
import dev.sluice.policies.syntax.MappingReader.Placed;
import dev.sluice.policies.syntax.ProblemCode;
import dev.sluice.policies.syntax.ScalarType;
import dev.sluice.policies.syntax.Scalars;
import dev.sluice.policies.transfer.OnUninspectable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one document of the kind Gateway. One owner, used once.
final class GatewayReader {
    private static final HostPort STAND_IN = new HostPort("127.0.0.1", 0);
    private static final HostPort ADMIN = new HostPort("127.0.0.1", 9901);
    private static final Path LEDGER = Path.of("var/ledger");
    private static final Path KEYS = Path.of("var/keys");
    private static final long SEGMENT_BYTES = 64L << 20;
    private static final long LEAST_SEGMENT = 64L << 10;
    private static final long MOST_SEGMENT = 1L << 40;
    private static final int MAX_CONNECTIONS = 256;
    private static final int MOST_CONNECTIONS = 100_000;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MappingReader root;
    private final Path folder;
    private final List<PolicyReference> references = new ArrayList<>();
    private final GatewayChecks checks;

    GatewayReader(MappingReader root, Path folder) {
        this.root = root;
        this.folder = folder;
        this.checks = new GatewayChecks(root.binding());
    }

    GatewayConfig read() {
        List<ListenerConfig> listeners =
                required("listeners", "listener").stream().map(this::listener).toList();
        List<UpstreamConfig> upstreams =
                required("upstreams", "upstream").stream().map(this::upstream).toList();
        List<RouteConfig> routes = required("routes", "route").stream().map(this::route).toList();
        GatewayConfig config =
                new GatewayConfig(
                        listeners,
                        upstreams,
                        routes,
                        new InspectionConfig(onUninspectable(root, true)),
                        policies(),
                        audit(),
                        admin(),
                        LimitsReader.limits(root),
                        LimitsReader.timeouts(root),
                        keys());
        root.finish();
        checks.finish();
        return config;
    }

    /// Where routes name policies.
    List<PolicyReference> references() {
        return references;
    }

    private List<MappingReader> required(String key, String shape) {
        root.requireKey(key);
        List<MappingReader> readers = root.mappings(key, shape);
        if (readers.isEmpty() && root.holds(key)) {
            root.problemAt(key, ProblemCode.NO_VALUE, "\"" + key + "\" needs at least one entry");
        }
        return readers;
    }

    private ListenerConfig listener(MappingReader reader) {
        String name = reader.require("name", Scalars.NAME_TEXT, "");
        HostPort bind = reader.require("bind", GatewayScalars.BIND_ADDRESS, STAND_IN);
        ListenerConfig listener =
                new ListenerConfig(
                        name,
                        bind,
                        reader.get("mode", GatewayScalars.MODE, ListenerMode.REVERSE),
                        reader.list("trustedProxies", Scalars.CIDR));
        reader.finish();
        checks.define("listener", reader, name);
        checks.bind(reader, bind, reader.label());
        return listener;
    }

    private UpstreamConfig upstream(MappingReader reader) {
        String name = reader.require("name", Scalars.NAME_TEXT, "");
        reader.requireKey("endpoints");
        List<HostPort> endpoints = reader.list("endpoints", GatewayScalars.HTTP_URL);
        Duration connect = CONNECT;
        Duration firstByte = PATIENCE;
        Duration idle = PATIENCE;
        MappingReader timeouts = reader.mapping("timeouts", "upstreamTimeouts");
        if (timeouts != null) {
            connect = timeouts.get("connect", GatewayScalars.TIME, connect);
            firstByte = timeouts.get("firstByte", GatewayScalars.TIME, firstByte);
            idle = timeouts.get("idle", GatewayScalars.TIME, idle);
            timeouts.finish();
        }
        ScalarType<Integer> connections = Scalars.integer(1, MOST_CONNECTIONS);
        int most = reader.get("maxConnections", connections, MAX_CONNECTIONS);
        reader.finish();
        checks.define("upstream", reader, name);
        return new UpstreamConfig(name, endpoints, connect, firstByte, idle, most);
    }

    private RouteConfig route(MappingReader reader) {
        String name = reader.require("name", Scalars.NAME_TEXT, "");
        reader.requireKey("match");
        MappingReader match = reader.mapping("match", "match");
        @Nullable String listener = null;
        List<String> hosts = List.of();
        String path = "/**";
        List<String> methods = List.of();
        if (match != null) {
            listener = match.get("listener", Scalars.NAME_TEXT);
            checks.use("listener", match, "listener", listener);
            hosts = match.list("host", HttpScalars.HOST);
            path = match.get("path", HttpScalars.PATH, path);
            methods = match.list("method", HttpScalars.METHOD);
            match.finish();
        }
        String upstream = reader.require("upstream", Scalars.NAME_TEXT, "");
        checks.use("upstream", reader, "upstream", upstream);
        List<String> policies = new ArrayList<>();
        for (Placed<String> policy : reader.placed("policies", Scalars.NAME_TEXT)) {
            policies.add(policy.value());
            references.add(
                    new PolicyReference(root.binding(), name, policy.value(), policy.place()));
        }
        BodyMode mode = reader.get("bodyMode", Scalars.oneOf(BodyMode.class, BodyMode::written));
        if (mode == BodyMode.STREAMED) {
            String message =
                    "on route \"" + name + "\" no rule sees the whole body before bytes leave";
            reader.problemAt("bodyMode", ProblemCode.WEAK_GUARANTEE, message);
        }
        Map<Uninspectable, OnUninspectable> causes = onUninspectable(reader, false);
        reader.finish();
        checks.define("route", reader, name);
        return new RouteConfig(
                name, listener, hosts, path, methods, upstream, policies, mode, causes);
    }

    /// @param all whether causes that are not given get their default
    private static Map<Uninspectable, OnUninspectable> onUninspectable(
            MappingReader parent, boolean all) {
        Map<Uninspectable, OnUninspectable> answers = new EnumMap<>(Uninspectable.class);
        if (all) {
            for (Uninspectable cause : Uninspectable.values()) {
                answers.put(cause, OnUninspectable.BLOCK);
            }
        }
        MappingReader inspection = parent.mapping("inspection", "inspection");
        if (inspection == null) {
            return answers;
        }
        MappingReader causes = inspection.mapping("onUninspectable", "onUninspectable");
        if (causes != null) {
            for (Uninspectable cause : Uninspectable.values()) {
                OnUninspectable answer =
                        causes.get(
                                cause.written(),
                                Scalars.oneOf(OnUninspectable.class, OnUninspectable::written));
                if (answer != null) {
                    answers.put(cause, answer);
                }
            }
            causes.finish();
        }
        inspection.finish();
        return answers;
    }

    private PolicyFiles policies() {
        MappingReader reader = root.mapping("policies", "policies");
        if (reader == null) {
            return new PolicyFiles(List.of(), true);
        }
        List<Path> paths = reader.list("paths", Scalars.PATH).stream().map(this::besides).toList();
        PolicyFiles files = new PolicyFiles(paths, reader.get("watch", Scalars.BOOL, true));
        reader.finish();
        return files;
    }

    private AuditConfig audit() {
        MappingReader reader = root.mapping("audit", "audit");
        if (reader == null) {
            return new AuditConfig(LEDGER, CleanTransfers.TALLY, OnFull.BLOCK, SEGMENT_BYTES);
        }
        OnFull onFull = reader.get("onFull", GatewayScalars.lowerCase(OnFull.class), OnFull.BLOCK);
        if (onFull == OnFull.DROP) {
            String message = "while the ledger cannot be written, transfers leave no evidence";
            reader.problemAt("onFull", ProblemCode.WEAK_GUARANTEE, message);
        }
        AuditConfig audit =
                new AuditConfig(
                        reader.get("path", Scalars.PATH, LEDGER),
                        reader.get(
                                "cleanTransfers",
                                GatewayScalars.lowerCase(CleanTransfers.class),
                                CleanTransfers.TALLY),
                        onFull,
                        reader.get(
                                "segmentBytes",
                                Scalars.size(LEAST_SEGMENT, MOST_SEGMENT),
                                SEGMENT_BYTES));
        reader.finish();
        return audit;
    }

    private AdminConfig admin() {
        MappingReader reader = root.mapping("admin", "admin");
        if (reader == null) {
            checks.bind(root, ADMIN, "admin");
            return new AdminConfig(ADMIN, null);
        }
        HostPort bind = reader.get("bind", GatewayScalars.BIND_ADDRESS, ADMIN);
        Path token = reader.get("tokenFile", Scalars.PATH);
        reader.finish();
        checks.bind(reader, bind, "admin");
        if (token == null && !GatewayChecks.isLoopback(bind.host())) {
            String message =
                    "the admin port may be reached from other machines: set admin.tokenFile, or"
                            + " bind it to 127.0.0.1";
            root.binding()
                    .problem(
                            ProblemCode.GATEWAY_SETTING,
                            reader.placeOfValue("bind"),
                            message,
                            null);
        }
        return new AdminConfig(bind, token == null ? null : besides(token));
    }

    private KeysConfig keys() {
        MappingReader reader = root.mapping("keys", "keys");
        if (reader == null) {
            return new KeysConfig(KEYS);
        }
        KeysConfig keys = new KeysConfig(reader.get("path", Scalars.PATH, KEYS));
        reader.finish();
        return keys;
    }

    /// A path relative to the gateway's file.
    private Path besides(Path path) {
        return folder.resolve(path).normalize();
    }
}
