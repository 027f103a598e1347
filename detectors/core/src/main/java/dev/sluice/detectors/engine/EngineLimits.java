package dev.sluice.detectors.engine;

/// Bounds on what compiled detectors may cost.
///
/// @param groupStates most states of a table that several patterns share
/// @param patternStates most states of a table for one pattern; a pattern beyond it is simulated
///   and reported as over budget
/// @param patternNodes most automaton nodes of one pattern; beyond it the pattern is refused
public record EngineLimits(int groupStates, int patternStates, int patternNodes) {

    public static final EngineLimits DEFAULT = new EngineLimits(16_384, 16_384, 50_000);

    /// @throws IllegalArgumentException if a limit is not positive or a table cannot be that large
    public EngineLimits {
        if (groupStates < 1 || patternStates < 1 || patternNodes < 1) {
            throw new IllegalArgumentException("an engine limit must be positive");
        }
        if (groupStates > LazyDfa.MAX_STATES || patternStates > LazyDfa.MAX_STATES) {
            throw new IllegalArgumentException("at most " + LazyDfa.MAX_STATES + " states");
        }
    }
}
