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

    static LaneTables of(Openings openings, EngineLimits limits, TableBudget budget) {
        int most = most(limits);
        List<AnchoredLanes> anchored = new ArrayList<>();
        for (int rank = 0; rank < openings.anchors().size(); rank++) {
            anchored.add(AnchoredLanes.of(OTHERS + rank, openings.anchored(rank), most, budget));
        }
        List<Lane> free = openings.free();
        List<Lane> gated = openings.gated();
        return new LaneTables(
                table(0, Plane.FREE_LITERALS.of(free), most, budget),
                table(1, Plane.FREE_CLASSES.of(free), most, budget),
                List.copyOf(anchored),
                table(2, Plane.GATED_LITERALS.of(gated), most, budget),
                table(3, Plane.GATED_CLASSES.of(gated), most, budget),
                new FirstBytes(gated));
    }

    private static int most(EngineLimits limits) {
        return Math.min(MAX_STATES, limits.groupStates());
    }

    private static LaneTable table(int id, List<Lane> lanes, int most, TableBudget budget) {
        return new LaneTable(id, new LaneLayout(lanes), most, budget);
    }

    /// The same lanes with no state made.
    LaneTables anew(EngineLimits limits, TableBudget budget) {
        int most = most(limits);
        return new LaneTables(
                freeLiterals.anew(most, budget),
                freeClasses.anew(most, budget),
                anchored.stream().map(lanes -> lanes.anew(most, budget)).toList(),
                gatedLiterals.anew(most, budget),
                gatedClasses.anew(most, budget),
                gatedBytes);
    }

    /// How many tables there are.
    int count() {
        return OTHERS + anchored.size();
    }
}
