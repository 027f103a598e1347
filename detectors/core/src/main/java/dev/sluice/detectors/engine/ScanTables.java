package dev.sluice.detectors.engine;

/// All tables that scans of a program share and fill. Thread-safe.
///
/// @param lanes of all patterns, by the way they are looked for
/// @param patterns that are walked
/// @param budget of all their states
/// @param madeAt when they were empty, as [System#nanoTime] has it
record ScanTables(LaneTables lanes, Tables patterns, TableBudget budget, long madeAt) {}
