package dev.sluice.detectors.engine;

import java.time.Duration;

/// Bounds on what compiled detectors may cost.
///
/// @param groupStates most states of a table that several patterns share
/// @param patternStates most states of a table for one pattern; a pattern beyond it is simulated
///   and reported as over budget
/// @param patternNodes most automaton nodes of one pattern; beyond it the pattern is refused
/// @param tableBytes most memory of all tables of a scanner, estimated; beyond it text is scanned
///   with fewer states, slower and with the same findings, until the tables begin anew
/// @param tableAge how long tables are kept at least before they begin anew
public record EngineLimits(
        int groupStates, int patternStates, int patternNodes, long tableBytes, Duration tableAge) {

    private static final long LEAST_BYTES = 8L << 20;
    private static final long MOST_BYTES = 96L << 20;

    /// Tables take up to three eighths of the heap, from 8 to 96 MiB.
    public static final EngineLimits DEFAULT =
            new EngineLimits(
                    16_384,
                    16_384,
                    50_000,
                    Math.clamp(Runtime.getRuntime().maxMemory() / 8 * 3, LEAST_BYTES, MOST_BYTES),
                    Duration.ofSeconds(5));

    /// @throws IllegalArgumentException if a limit is not positive or a table cannot be that large
    public EngineLimits {
        if (groupStates < 1 || patternStates < 1 || patternNodes < 1 || tableBytes < 1) {
            throw new IllegalArgumentException("an engine limit must be positive");
        }
        if (groupStates > LazyDfa.MAX_STATES || patternStates > LazyDfa.MAX_STATES) {
            throw new IllegalArgumentException("at most " + LazyDfa.MAX_STATES + " states");
        }
        if (tableAge.isNegative()) {
            throw new IllegalArgumentException("tables cannot be kept for less than no time");
        }
    }

    /// The default limits with others of tables.
    public static EngineLimits tables(int groupStates, int patternStates, long tableBytes) {
        return new EngineLimits(
                groupStates, patternStates, DEFAULT.patternNodes, tableBytes, DEFAULT.tableAge);
    }
}
