package dev.sluice.detectors.engine;

import java.util.concurrent.atomic.LongAdder;

/// What the engine counts since the process began, all scanners together.
final class EngineCounts {

    /// Walks that went on node by node, since the budget of states was spent.
    static final LongAdder SIMULATED_WALKS = new LongAdder();

    /// How often a scanner began its tables anew, since their budget was spent.
    static final LongAdder TABLES_ANEW = new LongAdder();

    private EngineCounts() {}
}
