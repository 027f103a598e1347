package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.List;

/// The lanes of a program by the way they are looked for, as tables. Shared by all threads.
///
/// @param freeLiterals of patterns that count everywhere, by [Plane]
/// @param freeClasses of the same
/// @param anchored of patterns that are tried in front of anchors, by their rank
/// @param gatedLiterals of patterns that count only in context
/// @param gatedClasses of the same
/// @param gatedBytes how gated lanes begin, by opening
record LaneTables(
        LaneTable freeLiterals,
        LaneTable freeClasses,
        List<AnchoredLanes> anchored,
        LaneTable gatedLiterals,
        LaneTable gatedClasses,
        FirstBytes gatedBytes) {

    private static final int OTHERS = 4;

    /// Most states of a table: those of numbers stand for some hundred lanes each.
    private static final int MAX_STATES = 8192;

    static LaneTables of(Openings openings, EngineLimits limits) {
        int most = Math.min(MAX_STATES, limits.groupStates());
        List<AnchoredLanes> anchored = new ArrayList<>();
        for (int rank = 0; rank < openings.anchors().size(); rank++) {
            anchored.add(AnchoredLanes.of(OTHERS + rank, openings.anchored(rank), most));
        }
        return new LaneTables(
                new LaneTable(0, Plane.FREE_LITERALS.of(openings.free()), most),
                new LaneTable(1, Plane.FREE_CLASSES.of(openings.free()), most),
                List.copyOf(anchored),
                new LaneTable(2, Plane.GATED_LITERALS.of(openings.gated()), most),
                new LaneTable(3, Plane.GATED_CLASSES.of(openings.gated()), most),
                new FirstBytes(openings.gated()));
    }

    /// How many tables there are.
    int count() {
        return OTHERS + anchored.size();
    }
}
