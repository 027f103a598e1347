package dev.sluice.gateway;

import dev.sluice.detectors.engine.Engine;
import dev.sluice.gateway.admin.AdminServer;
import dev.sluice.gateway.config.GatewayConfig;
import dev.sluice.gateway.config.GatewayLoad;
import dev.sluice.gateway.config.HostPort;
import dev.sluice.gateway.config.ListenerConfig;
import dev.sluice.gateway.config.RouteConfig;
import dev.sluice.gateway.config.UpstreamConfig;
import dev.sluice.gateway.http.Services;
import dev.sluice.gateway.http.UpstreamLink;
import dev.sluice.gateway.inspect.Evidence;
import dev.sluice.gateway.inspect.Spool;
import dev.sluice.gateway.inspect.SpoolDisk;
import dev.sluice.gateway.keys.KeyFolder;
import dev.sluice.gateway.keys.Keys;
import dev.sluice.gateway.listener.HttpListener;
import dev.sluice.gateway.metrics.GatewayMetrics;
import dev.sluice.gateway.metrics.TrafficMeter;
import dev.sluice.gateway.route.Route;
import dev.sluice.gateway.route.Routes;
import dev.sluice.gateway.upstream.Transport;
import dev.sluice.gateway.upstream.Upstream;
import dev.sluice.policies.syntax.Problem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running gateway: every room, wired once. Thread-safe.
public final class Gateway implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final int LEDGER_LOST = 4;

    private final GatewayConfig config;
    private final LivePolicies policies;
    private final OpeningLedger opening;
    private final GatewayMetrics metrics;
    private final Transport transport;
    private final Map<String, Upstream> upstreams = new LinkedHashMap<>();
    private final Map<String, HttpListener> listeners = new LinkedHashMap<>();
    private volatile boolean draining;
    private @Nullable ReloadWatch watch;
    private @Nullable AdminServer admin;
    private @Nullable Spool spool;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Gateway(
            GatewayConfig config,
            LivePolicies policies,
            OpeningLedger opening,
            GatewayMetrics metrics) {
        this.config = config;
        this.policies = policies;
        this.opening = opening;
        this.metrics = metrics;
        this.transport = Transport.start(Runtime.getRuntime().availableProcessors());
    }

    /// Starts a gateway: keys and ledger, policies meanwhile, and when all of them stand and the
    /// engine has passed its self-test, listeners and admin port.
    ///
    /// @param environment for `${NAME}` in policy files
    /// @throws IOException if a port cannot be bound, or the ledger or the keys cannot be used
    /// @throws InvalidConfiguration if the policies hold errors
    /// @throws dev.sluice.detectors.engine.SelfTestFailure if the scan engine fails its self-test
    public static Gateway start(GatewayLoad load, Map<String, String> environment)
            throws IOException {
        GatewayConfig config = load.config().orElseThrow();
        OpeningLedger opening = OpeningLedger.begin(load, Gateway::ledgerLost);
        Engine.onDecision(engine -> LOG.info("engine {}", engine));
        InstantSource clock = InstantSource.system();
        GatewayMetrics metrics =
                new GatewayMetrics(BuildVersion.current(), () -> opening.ledger().status());
        LivePolicies policies = new LivePolicies(load, environment, clock, metrics.policies());
        Gateway gateway = new Gateway(config, policies, opening, metrics);
        try {
            List<Problem> problems = policies.load(opening::keys);
            if (!policies.isLoaded()) {
                throw new InvalidConfiguration(problems);
            }
            opening.await();
            Engine.selfTest();
            gateway.open(clock);
            gateway.admin =
                    AdminServer.start(
                            config.admin(),
                            new GatewayAdmin(gateway, config, load.digest(), clock.instant()));
            Afterwards.begin(metrics);
        } catch (IOException | RuntimeException e) {
            gateway.close();
            throw e;
        }
        return gateway;
    }

    /// Where each listener listens, in the order of the configuration.
    public Map<String, InetSocketAddress> addresses() {
        Map<String, InetSocketAddress> addresses = new LinkedHashMap<>();
        listeners.forEach((name, listener) -> addresses.put(name, listener.address()));
        return addresses;
    }

    /// Where one listener listens.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public InetSocketAddress address(String listener) {
        HttpListener found = listeners.get(listener);
        if (found == null) {
            throw new IllegalArgumentException("no such listener");
        }
        return found.address();
    }

    /// Where the admin port listens.
    public InetSocketAddress adminAddress() {
        return Objects.requireNonNull(admin).address();
    }

    LivePolicies policies() {
        return policies;
    }

    boolean isDraining() {
        return draining;
    }

    boolean ledgerWritable() {
        return opening.ledger().writable();
    }

    String scrape() {
        return metrics.scrape();
    }

    /// As in the authority of a URL.
    public static String authority(InetSocketAddress address) {
        return new HostPort(address.getHostString(), address.getPort()).toString();
    }

    /// Loads the policies and keys again; running transfers finish on what they began with.
    ///
    /// @return what is wrong with them; if it holds an error, what was in force stays
    public synchronized List<Problem> reload() {
        Keys before = policies.current().keys();
        List<Problem> problems = policies.reload(new KeyFolder(config.keys().path()));
        if (problems.stream().anyMatch(problem -> problem.level() == Problem.Level.ERROR)) {
            LOG.error(
                    "policies were not reloaded: {} problems; the last good ones stay",
                    problems.size());
        } else {
            rekey(before, policies.current().keys());
            opening.ledger().reloaded(policies.current().digest());
            LOG.info("policies reloaded, digest {}", policies.current().digest());
        }
        return problems;
    }

    private void rekey(Keys before, Keys now) {
        if (!now.sameAs(before)) {
            opening.ledger().rekeyed(now.signer(), now.fingerprints().keyId());
            LOG.info("keys in force: {}", now);
        }
    }

    /// Stops to accept, lets running exchanges end within `timeouts.drain`, and waits for it.
    ///
    /// @return whether none had to be closed in the middle
    public boolean drain() {
        draining = true;
        List<CompletableFuture<Boolean>> drains = new ArrayList<>();
        listeners.values().forEach(l -> drains.add(l.drain(config.timeouts().drain())));
        return drains.stream().allMatch(CompletableFuture::join);
    }

    /// Waits until [#close] has ended.
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /// Closes everything now: listeners, upstreams, event loops; the ledger last, with a
    /// checkpoint.
    @Override
    public void close() throws IOException {
        if (watch != null) {
            watch.close();
        }
        if (admin != null) {
            admin.close();
        }
        listeners.values().forEach(HttpListener::close);
        upstreams.values().forEach(Upstream::close);
        transport.close();
        if (spool != null) {
            spool.close();
        }
        try {
            opening.close();
        } finally {
            metrics.close();
            closed.countDown();
        }
    }

    private void open(InstantSource clock) throws IOException {
        TrafficMeter meter = metrics.traffic();
        for (UpstreamConfig upstream : config.upstreams()) {
            upstreams.put(
                    upstream.name(),
                    new Upstream(
                            upstream,
                            transport,
                            channel -> UpstreamLink.install(channel, config.limits())));
        }
        Evidence evidence =
                new Evidence(
                        opening.ledger(), config.audit().onFull(), clock, BuiltIn.names(), meter);
        Path spoolFolder = Path.of(System.getProperty("java.io.tmpdir"));
        spool =
                new Spool(
                        SpoolDisk.in(spoolFolder),
                        config.limits().spoolBytes(),
                        config.timeouts().spoolStall(),
                        meter);
        Routes routes = routes();
        Services services =
                new Services(
                        () -> routes,
                        evidence,
                        spool,
                        config.limits(),
                        config.timeouts(),
                        meter,
                        clock);
        for (ListenerConfig listener : config.listeners()) {
            listeners.put(listener.name(), HttpListener.start(transport, listener, services));
        }
        if (config.policies().watch()) {
            List<Path> watched = new ArrayList<>(config.policies().paths());
            watched.add(config.keys().path());
            watch = ReloadWatch.start(watched, this::reload);
        }
        LOG.info("listening with {} on {}", transport.name(), addresses());
    }

    private Routes routes() {
        List<Route> routes = new ArrayList<>();
        for (RouteConfig route : config.routes()) {
            Upstream upstream = upstreams.get(route.upstream());
            if (upstream == null) {
                throw new IllegalStateException("a route names no upstream: " + route.name());
            }
            routes.add(new Route(route, upstream, policies.inspector(route.name())));
        }
        return new Routes(routes);
    }

    /// The disk no longer says what it holds: nothing more may be answered.
    private static void ledgerLost(Throwable cause) {
        LOG.error(
                "the ledger could not be forced to disk ({}): ending", cause.getClass().getName());
        Runtime.getRuntime().halt(LEDGER_LOST);
    }
}
