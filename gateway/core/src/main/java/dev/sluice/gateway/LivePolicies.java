package dev.sluice.gateway;

import dev.sluice.content.CodingLimits;
import dev.sluice.content.Uninspectable;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.gateway.admin.GatewayStatus.ReloadStatus;
import dev.sluice.gateway.config.GatewayConfig;
import dev.sluice.gateway.config.GatewayLoad;
import dev.sluice.gateway.config.Limits;
import dev.sluice.gateway.config.RouteConfig;
import dev.sluice.gateway.keys.KeyFolder;
import dev.sluice.gateway.keys.Keys;
import dev.sluice.gateway.metrics.PolicyMetrics;
import dev.sluice.policies.Policy;
import dev.sluice.policies.syntax.LoadResult;
import dev.sluice.policies.syntax.PolicyLoader;
import dev.sluice.policies.syntax.Problem;
import dev.sluice.policies.syntax.ProblemCode;
import dev.sluice.policies.syntax.ProblemPrinter;
import dev.sluice.policies.syntax.Resources;
import dev.sluice.policies.transfer.InspectionLimits;
import dev.sluice.policies.transfer.Inspector;
import dev.sluice.policies.transfer.InspectorSettings;
import dev.sluice.policies.transfer.Inspectors;
import dev.sluice.policies.transfer.OnUninspectable;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The policies and keys in force, and how they are replaced: parse, compile, self-test, swap. A
/// load that fails changes nothing. Thread-safe; a load runs on the caller's thread.
final class LivePolicies {

    /// The pack that a route may name although no file holds it.
    static final String STARTER = "starter";

    private static final Logger LOG = LoggerFactory.getLogger(LivePolicies.class);

    private final GatewayLoad load;
    private final GatewayConfig config;
    private final Map<String, String> environment;
    private final InstantSource clock;
    private final PolicyMetrics metrics;
    private final AtomicReference<PoliciesInForce> inForce = new AtomicReference<>();
    private volatile ReloadStatus lastReload;

    LivePolicies(
            GatewayLoad load,
            Map<String, String> environment,
            InstantSource clock,
            PolicyMetrics metrics) {
        this.load = load;
        this.config = load.config().orElseThrow();
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.metrics = metrics;
        this.lastReload = new ReloadStatus(clock.instant(), false, List.of());
    }

    /// @throws IllegalStateException before the first good load
    PoliciesInForce current() {
        PoliciesInForce current = inForce.get();
        if (current == null) {
            throw new IllegalStateException("no policies were loaded");
        }
        return current;
    }

    boolean isLoaded() {
        return inForce.get() != null;
    }

    /// The inspector that a route has at the time of each call.
    Supplier<Inspector> inspector(String route) {
        return () -> {
            Inspector inspector = current().inspectors().get(route);
            if (inspector == null) {
                throw new IllegalStateException("no such route");
            }
            return inspector;
        };
    }

    /// Where the first keys come from: they may be on their way while the files are read.
    interface KeySource {
        Keys keys() throws IOException;
    }

    /// Loads the files of the configuration for the first time.
    ///
    /// @return what is wrong with them; warnings do not stand in the way
    /// @throws IOException if there are no keys
    synchronized List<Problem> load(KeySource source) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Policy> policies = read(problems);
        return swap(source.keys(), policies, problems);
    }

    /// Loads keys and files again; swaps if neither has an error.
    ///
    /// @return what is wrong with them
    synchronized List<Problem> reload(KeyFolder folder) {
        List<Problem> problems = new ArrayList<>();
        Keys keys = current().keys();
        try {
            keys = folder.load();
        } catch (IOException e) {
            problems.add(
                    new Problem(
                            ProblemCode.UNUSABLE_KEYS,
                            config.keys().path().toString(),
                            0,
                            0,
                            1,
                            "the keys cannot be loaded: " + e.getMessage(),
                            null,
                            null));
        }
        return swap(keys, read(problems), problems);
    }

    /// All policies, the starter pack among them.
    ///
    /// @param problems gets what is wrong
    private List<Policy> read(List<Problem> problems) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        PolicyLoader loader = new PolicyLoader(BuiltIn.vocabulary(), environment, today);
        LoadResult files = loader.load(config.policies().paths(), false);
        problems.addAll(files.problems());
        List<Policy> policies = new ArrayList<>(files.policies());
        if (policies.stream().noneMatch(policy -> policy.name().equals(STARTER))) {
            policies.addAll(loader.loadSources(List.of(Resources.packPolicy(STARTER))).policies());
        }
        if (!files.hasErrors()) {
            problems.addAll(load.unknownPolicies(policies.stream().map(Policy::name).toList()));
        }
        return policies;
    }

    private List<Problem> swap(Keys keys, List<Policy> policies, List<Problem> problems) {
        if (isGood(problems)) {
            inForce.set(new PoliciesInForce(keys, policies, compile(policies, keys)));
            metrics.reloaded(policies, clock.instant());
        }
        told(problems);
        return problems;
    }

    private void told(List<Problem> problems) {
        boolean good = isGood(problems);
        if (!good) {
            metrics.reloadFailed();
        }
        List<String> lines = ProblemPrinter.human(problems).lines().toList();
        lastReload = new ReloadStatus(clock.instant(), good, lines);
    }

    private static boolean isGood(List<Problem> problems) {
        return problems.stream().noneMatch(p -> p.level() == Problem.Level.ERROR);
    }

    /// What the last load gave.
    ReloadStatus lastReload() {
        return lastReload;
    }

    private Map<String, Inspector> compile(List<Policy> policies, Keys keys) {
        Map<String, Inspector> inspectors = new HashMap<>();
        SharedScanners scanners = new SharedScanners(Engine::compile);
        for (RouteConfig route : config.routes()) {
            List<Policy> own =
                    policies.stream().filter(p -> route.policies().contains(p.name())).toList();
            inspectors.put(route.name(), Inspectors.compile(settings(route, own, keys, scanners)));
        }
        return inspectors;
    }

    private InspectorSettings settings(
            RouteConfig route, List<Policy> policies, Keys keys, SharedScanners scanners) {
        Map<Uninspectable, OnUninspectable> answers = new EnumMap<>(Uninspectable.class);
        answers.putAll(config.inspection().onUninspectable());
        answers.putAll(route.onUninspectable());
        return new InspectorSettings(
                policies,
                Catalogue.builtIn().detectors(),
                scanners,
                BuiltIn.names(),
                keys.fingerprints(),
                answers,
                route.bodyMode(),
                limits(config.limits()),
                LivePolicies::report);
    }

    static InspectionLimits limits(Limits limits) {
        CodingLimits coding =
                new CodingLimits(
                        limits.decodedBytes(),
                        limits.decodedRatio(),
                        CodingLimits.DEFAULTS.ratioFrom(),
                        limits.codings());
        return new InspectionLimits(
                limits.undecidedBytes(), InspectionLimits.DEFAULTS.edits(), coding);
    }

    /// The message of a library may quote content: only the kind and the place are logged.
    private static void report(RuntimeException failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        LOG.error(
                "internal error during an inspection: {} at {}",
                failure.getClass().getName(),
                stack.length == 0 ? "unknown place" : stack[0]);
    }
}
