package dev.sluice.gateway.listener;

import dev.sluice.detectors.engine.Engine;
import dev.sluice.gateway.config.AuditConfig.OnFull;
import dev.sluice.gateway.config.HostPort;
import dev.sluice.gateway.config.Limits;
import dev.sluice.gateway.config.ListenerConfig;
import dev.sluice.gateway.config.RouteConfig;
import dev.sluice.gateway.config.Timeouts;
import dev.sluice.gateway.config.UpstreamConfig;
import dev.sluice.gateway.http.Services;
import dev.sluice.gateway.http.UpstreamLink;
import dev.sluice.gateway.inspect.Evidence;
import dev.sluice.gateway.inspect.Spool;
import dev.sluice.gateway.inspect.SpoolDisk;
import dev.sluice.gateway.route.Route;
import dev.sluice.gateway.route.Routes;
import dev.sluice.gateway.upstream.Transport;
import dev.sluice.gateway.upstream.Upstream;
import dev.sluice.policies.Cidr;
import dev.sluice.policies.transfer.Inspector;
import dev.sluice.policies.transfer.NameGuard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A data path around one upstream, with everything else in memory.
final class TestGateway implements AutoCloseable {

    /// Whether gateways are made on NIO ([NioTest]).
    static volatile boolean onNio;

    final ScriptedInspector script = new ScriptedInspector();
    final MemoryLedger ledger = new MemoryLedger();
    final CountingMeter meter = new CountingMeter();
    final Spool spool;
    final HttpListener listener;
    private final Transport transport;
    private final Upstream upstream;

    /// How a gateway is made.
    record Settings(
            Limits limits,
            Timeouts timeouts,
            Duration connect,
            Duration firstByte,
            Duration idle,
            int maxConnections,
            List<Cidr> trusted,
            OnFull onFull,
            SpoolDisk disk,
            @Nullable Inspector inspector) {

        Settings inspecting(Inspector by) {
            return new Settings(
                    limits,
                    timeouts,
                    connect,
                    firstByte,
                    idle,
                    maxConnections,
                    trusted,
                    onFull,
                    disk,
                    by);
        }

        Settings trusting(Cidr peers) {
            return new Settings(
                    limits,
                    timeouts,
                    connect,
                    firstByte,
                    idle,
                    maxConnections,
                    List.of(peers),
                    onFull,
                    disk,
                    inspector);
        }

        Settings spooling(SpoolDisk to) {
            return new Settings(
                    limits,
                    timeouts,
                    connect,
                    firstByte,
                    idle,
                    maxConnections,
                    trusted,
                    onFull,
                    to,
                    inspector);
        }
    }

    static final Settings DEFAULTS =
            new Settings(
                    Limits.DEFAULTS,
                    Timeouts.DEFAULTS,
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    64,
                    List.of(),
                    OnFull.BLOCK,
                    SpoolDisk.in(Path.of(System.getProperty("java.io.tmpdir"))),
                    null);

    static Settings with(Limits limits) {
        return with(limits, DEFAULTS.timeouts(), DEFAULTS.firstByte(), DEFAULTS.idle());
    }

    static Settings with(Limits limits, Timeouts timeouts, Duration firstByte, Duration idle) {
        return new Settings(
                limits,
                timeouts,
                DEFAULTS.connect(),
                firstByte,
                idle,
                DEFAULTS.maxConnections(),
                DEFAULTS.trusted(),
                DEFAULTS.onFull(),
                DEFAULTS.disk(),
                null);
    }

    TestGateway(int upstreamPort) throws IOException {
        this(upstreamPort, DEFAULTS);
    }

    TestGateway(int upstreamPort, Settings settings) throws IOException {
        transport = onNio ? Transport.nio(1) : Transport.start(1);
        upstream =
                new Upstream(
                        new UpstreamConfig(
                                "origin",
                                List.of(new HostPort("127.0.0.1", upstreamPort)),
                                settings.connect(),
                                settings.firstByte(),
                                settings.idle(),
                                settings.maxConnections()),
                        transport,
                        channel -> UpstreamLink.install(channel, settings.limits()));
        Inspector inspector = settings.inspector() == null ? script : settings.inspector();
        RouteConfig all =
                new RouteConfig(
                        "all",
                        null,
                        List.of(),
                        "/api/**",
                        List.of(),
                        "origin",
                        List.of("scripted"),
                        null,
                        Map.of());
        Routes routes = new Routes(List.of(new Route(all, upstream, () -> inspector)));
        spool =
                new Spool(
                        settings.disk(),
                        settings.limits().spoolBytes(),
                        settings.timeouts().spoolStall(),
                        meter);
        Services services =
                new Services(
                        () -> routes,
                        new Evidence(
                                ledger,
                                settings.onFull(),
                                InstantSource.system(),
                                new NameGuard(Engine.compile(List.of())),
                                meter),
                        spool,
                        settings.limits(),
                        settings.timeouts(),
                        meter,
                        InstantSource.system());
        listener =
                HttpListener.start(
                        transport,
                        new ListenerConfig(
                                "public",
                                new HostPort("127.0.0.1", 0),
                                ListenerConfig.ListenerMode.REVERSE,
                                settings.trusted()),
                        services);
    }

    String transportName() {
        return transport.name();
    }

    RawClient client() throws IOException {
        return new RawClient(listener.address());
    }

    @Override
    public void close() {
        listener.close();
        upstream.close();
        transport.close();
        spool.close();
    }
}
