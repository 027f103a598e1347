package dev.sluice.gateway.metrics;

import dev.sluice.detectors.engine.Engine;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/// What the scan engine did without memory for states, all scanners of the process together:
/// `sluice_engine_simulated_walks_total` and `sluice_engine_tables_anew_total`. Findings are the
/// same; scanning is slower.
final class EngineMetrics {

    /// Micrometer asks an object; the engine counts by itself.
    private static final Object ENGINE = new Object();

    private EngineMetrics() {}

    static void bind(MeterRegistry registry) {
        counter(
                registry,
                "sluice.engine.simulated.walks",
                "Patterns walked node by node, since no memory was left for states of tables",
                _ -> Engine.simulatedWalks());
        counter(
                registry,
                "sluice.engine.tables.anew",
                "How often a scanner began its tables anew, since their memory was spent",
                _ -> Engine.tablesAnew());
    }

    private static void counter(
            MeterRegistry registry, String name, String what, ToDoubleFunction<Object> count) {
        FunctionCounter.builder(name, ENGINE, count).description(what).register(registry);
    }
}
