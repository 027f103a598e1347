package dev.sluice.gateway.metrics;

import dev.sluice.gateway.audit.LedgerStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;

/// All metrics of one gateway. Thread-safe.
public final class GatewayMetrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gc = new JvmGcMetrics();
    private final LimitMetrics limits = new LimitMetrics(registry);
    private final TrafficMetrics traffic = new TrafficMetrics(registry, limits);
    private final PolicyMetrics policies = new PolicyMetrics(registry);
    private final AuditMetrics audit;

    /// @param version of Sluice, for `sluice_build_info`
    /// @param ledger read at each scrape
    public GatewayMetrics(String version, Supplier<LedgerStatus> ledger) {
        audit = new AuditMetrics(registry, ledger);
        EngineMetrics.bind(registry);
        Gauge.builder("sluice.build.info", () -> 1)
                .description("What runs")
                .tags(Tags.of("version", version, "java", Runtime.version().toString()))
                .register(registry);
    }

    /// Loads what the first metrics need.
    public static void prepare() {
        Supplier<LedgerStatus> none =
                () -> {
                    throw new IllegalStateException("there is no ledger yet");
                };
        new GatewayMetrics("", none).close();
    }

    /// Watches memory, threads and garbage collections from now on. It loads what is needed of JMX,
    /// which a start should not wait for.
    public void watchMachine() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        gc.bindTo(registry);
    }

    /// What the data path counts.
    public TrafficMetrics traffic() {
        return traffic;
    }

    /// What is loaded.
    public PolicyMetrics policies() {
        return policies;
    }

    /// How often limits were reached.
    public LimitMetrics limits() {
        return limits;
    }

    /// Media type of [#scrape].
    public static String contentType() {
        return "text/plain; version=0.0.4; charset=utf-8";
    }

    /// All series in the Prometheus text format.
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        gc.close();
        registry.close();
    }

    @Override
    public String toString() {
        return "GatewayMetrics[" + audit + "]";
    }
}
