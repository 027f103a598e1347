package dev.sluice.gateway.metrics;

import dev.sluice.gateway.config.Limits;
import dev.sluice.gateway.config.Timeouts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// `sluice_limit_hits_total{limit}`: how often each named limit was reached. Thread-safe.
public final class LimitMetrics {
    static final String NAME = "sluice.limit.hits";
    static final String DESCRIPTION = "How often a named limit was reached";

    private final MeterRegistry registry;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    /// Each limit and time of the configuration is there from the start, at 0, so that an alert
    /// sees the first hit. That of the ledger's queue is the ledger's own.
    LimitMetrics(MeterRegistry registry) {
        this.registry = registry;
        names("limits.", Limits.class);
        names("timeouts.", Timeouts.class);
    }

    private void names(String prefix, Class<? extends Record> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String limit = prefix + component.getName();
            if (!limit.equals(AuditMetrics.QUEUE_LIMIT)) {
                counters.put(limit, counter(limit));
            }
        }
    }

    /// @param limit its name, such as `limits.holdBytes` or `timeouts.header`; a closed list
    public void hit(String limit) {
        counters.computeIfAbsent(limit, this::counter).increment();
    }

    /// Counts a code of a refusal if it is the name of a limit.
    void hitIfLimit(String code) {
        if (code.startsWith("limits.") || code.startsWith("timeouts.")) {
            hit(code);
        }
    }

    private Counter counter(String limit) {
        return Counter.builder(NAME)
                .description(DESCRIPTION)
                .tag("limit", limit)
                .register(registry);
    }
}
