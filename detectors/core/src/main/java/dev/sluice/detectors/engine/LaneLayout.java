package dev.sluice.detectors.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The lanes of a [LaneTable] and the classes of symbols that they tell apart. Immutable.
final class LaneLayout {

    private final Lane[] lanes;
    private final char[] classes;
    private final int[] representatives;

    LaneLayout(List<Lane> lanes) {
        this.lanes = lanes.toArray(Lane[]::new);
        ByteClasses partition = partition(lanes);
        this.classes = partition.classes();
        this.representatives = partition.representatives();
    }

    private static ByteClasses partition(List<Lane> lanes) {
        Set<SymbolSet> sets = new HashSet<>();
        for (Lane lane : lanes) {
            sets.add(lane.shape().before());
            sets.addAll(lane.shape().places());
        }
        ByteClasses partition = new ByteClasses(Edges.BEFORE_SYMBOLS);
        partition.split(Edges.UNIT_EDGE, Edges.UNIT_EDGE);
        sets.forEach(set -> set.split(partition));
        return partition;
    }

    int lanes() {
        return lanes.length;
    }

    Lane lane(int index) {
        return lanes[index];
    }

    /// Class of each symbol of [Edges].
    char[] classes() {
        return classes;
    }

    int classCount() {
        return representatives.length;
    }

    /// A symbol of the class.
    int representative(int c) {
        return representatives[c];
    }

    /// Bits of a class, so that a table has a row of that many for each state.
    int shift() {
        return 32 - Integer.numberOfLeadingZeros(Math.max(1, representatives.length - 1));
    }
}
