package dev.sluice.detectors.engine;

import java.util.List;

/// The [ScanTables] of a program. Their states are made as texts reach them; when the budget of all
/// is spent, scans begin anew with empty ones, and the old are garbage once no scan is amid a unit
/// with them. Thread-safe.
///
/// Until then what is refused is done without: lanes that still are possible are the answer, and
/// patterns are walked node by node. Tables begin anew only after some time, so that text chosen
/// against them does not keep the gateway making states.
final class TableStore {

    /// Share of the limit that is for tables of exclusions and leads, which stay: an eighth.
    private static final int FOR_OTHERS = 8;

    private final EngineLimits limits;
    private volatile ScanTables current;

    private TableStore(EngineLimits limits, ScanTables first) {
        this.limits = limits;
        this.current = first;
    }

    static TableStore of(
            List<CompiledPattern> patterns,
            BeforeClasses before,
            Openings openings,
            EngineLimits limits) {
        TableBudget budget = budget(limits);
        return new TableStore(
                limits,
                new ScanTables(
                        LaneTables.of(openings, limits, budget),
                        new Tables(patterns, before, limits, budget),
                        budget,
                        System.nanoTime()));
    }

    private static TableBudget budget(EngineLimits limits) {
        return new TableBudget(limits.tableBytes() - limits.tableBytes() / FOR_OTHERS);
    }

    /// The budget of tables that are not in the store.
    static TableBudget others(EngineLimits limits) {
        return new TableBudget(limits.tableBytes() / FOR_OTHERS);
    }

    /// The tables to begin a unit with.
    ScanTables current() {
        ScanTables tables = current;
        return isOver(tables) ? anew() : tables;
    }

    /// Whether they are spent and have been kept for their age: asked without a lock, since scans
    /// ask at each batch.
    private boolean isOver(ScanTables tables) {
        return tables.budget().isSpent()
                && System.nanoTime() - tables.madeAt() >= limits.tableAge().toNanos();
    }

    private synchronized ScanTables anew() {
        ScanTables tables = current;
        if (isOver(tables)) {
            TableBudget budget = budget(limits);
            tables =
                    new ScanTables(
                            tables.lanes().anew(limits, budget),
                            tables.patterns().anew(budget),
                            budget,
                            System.nanoTime());
            current = tables;
            EngineCounts.TABLES_ANEW.increment();
        }
        return tables;
    }
}
