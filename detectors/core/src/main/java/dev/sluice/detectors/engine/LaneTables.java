package dev.sluice.detectors.engine;

/// The lanes of a program by the way they are looked for, as tables. Shared by all threads.
///
/// @param freeLiterals of patterns that count everywhere, by [Plane]
/// @param freeClasses of the same
/// @param anchored of patterns that are tried in front of anchors
/// @param gatedLiterals of patterns that count only in context
/// @param gatedClasses of the same
/// @param gatedBytes how gated lanes begin, by opening
/// @param anchoredPairs how anchored lanes begin
record LaneTables(
        LaneTable freeLiterals,
        LaneTable freeClasses,
        LaneTable anchored,
        LaneTable gatedLiterals,
        LaneTable gatedClasses,
        FirstBytes gatedBytes,
        PairSet anchoredPairs) {

    /// How many tables there are.
    static final int COUNT = 5;

    /// Most states of a table: those of numbers stand for some hundred lanes each.
    private static final int MAX_STATES = 8192;

    static LaneTables of(Openings openings, EngineLimits limits) {
        int most = Math.min(MAX_STATES, limits.groupStates());
        return new LaneTables(
                new LaneTable(0, Plane.FREE_LITERALS.of(openings.free()), most),
                new LaneTable(1, Plane.FREE_CLASSES.of(openings.free()), most),
                new LaneTable(2, openings.anchored(), most),
                new LaneTable(3, Plane.GATED_LITERALS.of(openings.gated()), most),
                new LaneTable(4, Plane.GATED_CLASSES.of(openings.gated()), most),
                new FirstBytes(openings.gated()),
                new PairSet(Lane.shapes(openings.anchored())));
    }
}
