package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The states of a [LaneTable]: which lanes allow the bytes so far. Guarded by the table that it
/// belongs to.
final class LaneStates {

    private static final int[] NONE = {};

    /// Stands in place of the bytes read where all is known.
    private static final int DECIDED = Integer.MAX_VALUE;

    private final Lane[] lanes;
    private final int maxStates;
    private final char[] classes;
    private final int[] representatives;
    private final Map<IntsKey, Integer> ids = new HashMap<>();

    /// Of each state the lanes, ascending, and behind them how many bytes were read.
    private final List<IntsKey> keys = new ArrayList<>();

    private final int[] scratch;

    /// @param maxStates beyond them there are first states only
    LaneStates(List<Lane> lanes, int maxStates) {
        this.lanes = lanes.toArray(Lane[]::new);
        this.maxStates = maxStates;
        this.scratch = new int[this.lanes.length];
        ByteClasses partition = partition(lanes);
        this.classes = partition.classes();
        this.representatives = partition.representatives();
        keys.add(new IntsKey(NONE));
        keys.add(new IntsKey(NONE));
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

    char[] classes() {
        return classes;
    }

    int classCount() {
        return representatives.length;
    }

    /// The state before the first byte, within any budget.
    int start(int beforeClass) {
        int symbol = representatives[beforeClass];
        int count = 0;
        for (int i = 0; i < lanes.length; i++) {
            if (lanes[i].shape().before().contains(symbol)) {
                scratch[count++] = i;
            }
        }
        return count == 0 ? LaneTable.DEAD : state(count, 0, Integer.MAX_VALUE);
    }

    /// The state behind a symbol of the class; [LaneTable#UNKNOWN] over budget.
    int step(int state, int c) {
        int[] key = keys.get(state).ints();
        int place = key[key.length - 1];
        int symbol = representatives[c];
        int count = 0;
        boolean open = false;
        for (int i = 0; i < key.length - 1; i++) {
            Shape shape = lanes[key[i]].shape();
            if (place >= shape.depth() || shape.places().get(place).contains(symbol)) {
                open |= place + 1 < shape.depth();
                scratch[count++] = key[i];
            }
        }
        if (count == 0) {
            return LaneTable.DEAD;
        }
        boolean decided = !open || symbol == Edges.UNIT_EDGE;
        int target = state(count, decided ? DECIDED : place + 1, maxStates);
        return target == LaneTable.UNKNOWN || !decided ? target : target | LaneTable.DECIDED;
    }

    private int state(int count, int place, int most) {
        int[] key = new int[count + 1];
        System.arraycopy(scratch, 0, key, 0, count);
        key[count] = place;
        IntsKey made = new IntsKey(key);
        Integer known = ids.get(made);
        if (known != null) {
            return known;
        }
        if (keys.size() > most) {
            return LaneTable.UNKNOWN;
        }
        ids.put(made, keys.size());
        keys.add(made);
        return keys.size() - 1;
    }

    long opening(int state) {
        int[] key = keys.get(state).ints();
        long opening = 0;
        for (int i = 0; i < key.length - 1; i++) {
            opening |= lanes[key[i]].opening();
        }
        return opening;
    }

    int[] outcomes(int state) {
        int[] key = keys.get(state).ints();
        if (key.length == 0) {
            return NONE;
        }
        boolean decided = key[key.length - 1] == DECIDED;
        int[] outcomes = new int[key.length - 1];
        for (int i = 0; i < outcomes.length; i++) {
            int outcome = lanes[key[i]].outcome();
            outcomes[i] = decided ? outcome : Outcome.open(outcome);
        }
        return Arrays.stream(outcomes).sorted().distinct().toArray();
    }
}
