package dev.sluice.gateway.metrics;

import dev.sluice.gateway.audit.LedgerStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// The ledger's series, read from its status at each scrape.
final class AuditMetrics {
    /// The one limit whose hits the ledger counts itself.
    static final String QUEUE_LIMIT = "limits.auditQueueEvents";

    private static final String SINK = "sink";
    private static final String FILE = "file";

    /// Held here, because meters hold it weakly.
    private final Supplier<LedgerStatus> ledger;

    AuditMetrics(MeterRegistry registry, Supplier<LedgerStatus> ledger) {
        this.ledger = ledger;
        events(registry, "written", LedgerStatus::written);
        events(registry, "refused", LedgerStatus::refused);
        events(registry, "dropped", LedgerStatus::dropped);
        FunctionCounter.builder("sluice.audit.dropped", ledger, of(LedgerStatus::dropped))
                .description("Events given up because the ledger could not be written")
                .tag(SINK, FILE)
                .register(registry);
        FunctionCounter.builder(LimitMetrics.NAME, ledger, of(LedgerStatus::queueFull))
                .description(LimitMetrics.DESCRIPTION)
                .tag("limit", QUEUE_LIMIT)
                .register(registry);
        gauge(registry, "sluice.audit.queue.events", "Events that wait", LedgerStatus::queued);
        gauge(
                registry,
                "sluice.audit.queue.limit.events",
                "Most events that may wait (" + QUEUE_LIMIT + ")",
                LedgerStatus::queueLimit);
        gauge(
                registry,
                "sluice.audit.writable",
                "1 while the ledger takes events",
                status -> status.writable() ? 1 : 0);
        gauge(
                registry,
                "sluice.audit.exposed.lines",
                "Lines behind the last signed checkpoint",
                LedgerStatus::exposed);
        FunctionTimer.builder(
                        "sluice.audit.commit",
                        ledger,
                        supplier -> supplier.get().forces(),
                        supplier -> supplier.get().forceNanos(),
                        TimeUnit.NANOSECONDS)
                .description("Group commits, and the time they took")
                .tag(SINK, FILE)
                .register(registry);
    }

    private void events(
            MeterRegistry registry, String result, ToDoubleFunction<LedgerStatus> value) {
        FunctionCounter.builder("sluice.audit.events", ledger, of(value))
                .description("Events by what became of them")
                .tag(SINK, FILE)
                .tag("result", result)
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            ToDoubleFunction<LedgerStatus> value) {
        Gauge.builder(name, ledger, of(value))
                .description(description)
                .tag(SINK, FILE)
                .register(registry);
    }

    private static ToDoubleFunction<Supplier<LedgerStatus>> of(
            ToDoubleFunction<LedgerStatus> value) {
        return supplier -> value.applyAsDouble(supplier.get());
    }

    @Override
    public String toString() {
        return "ledger seq " + ledger.get().lastSeq();
    }
}
