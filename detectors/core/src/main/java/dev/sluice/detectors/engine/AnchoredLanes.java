package dev.sluice.detectors.engine;

import java.util.List;

/// The lanes that are tried in front of one [Anchor]. Shared by all threads.
///
/// @param table of them
/// @param pairs how they begin
record AnchoredLanes(LaneTable table, PairSet pairs) {

    static AnchoredLanes of(int id, List<Lane> lanes, int maxStates, TableBudget budget) {
        return new AnchoredLanes(
                new LaneTable(id, new LaneLayout(lanes), maxStates, budget),
                new PairSet(Lane.shapes(lanes)));
    }

    /// The same lanes with no state made.
    AnchoredLanes anew(int maxStates, TableBudget budget) {
        return new AnchoredLanes(table.anew(maxStates, budget), pairs);
    }
}
