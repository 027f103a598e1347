package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The states of a [LaneTable]: which lanes allow the bytes so far. Guarded by the table that it
/// belongs to.
final class LaneStates {

    private static final int[] NONE = {};

    /// Stands in place of the bytes read where all is known.
    private static final int DECIDED = Integer.MAX_VALUE;

    private final LaneLayout layout;
    private final int maxStates;
    private final TableBudget budget;
    private final Map<IntsKey, Integer> ids = new HashMap<>();

    /// Of each state the lanes, ascending, and behind them how many bytes were read.
    private final List<IntsKey> keys = new ArrayList<>();

    private final int[] scratch;

    /// @param maxStates beyond them, or beyond the budget, there are first states only
    LaneStates(LaneLayout layout, int maxStates, TableBudget budget) {
        this.layout = layout;
        this.maxStates = maxStates;
        this.budget = budget;
        this.scratch = new int[layout.lanes()];
        keys.add(new IntsKey(NONE));
        keys.add(new IntsKey(NONE));
    }

    /// The state before the first byte, within any budget.
    int start(int beforeClass) {
        int symbol = layout.representative(beforeClass);
        int count = 0;
        for (int i = 0; i < layout.lanes(); i++) {
            if (layout.lane(i).shape().before().contains(symbol)) {
                scratch[count++] = i;
            }
        }
        return count == 0 ? LaneTable.DEAD : state(count, 0, true);
    }

    /// The state behind a symbol of the class; [LaneTable#UNKNOWN] over budget.
    int step(int state, int c) {
        int[] key = keys.get(state).ints();
        int place = key[key.length - 1];
        int symbol = layout.representative(c);
        int count = 0;
        boolean open = false;
        for (int i = 0; i < key.length - 1; i++) {
            Shape shape = layout.lane(key[i]).shape();
            if (place >= shape.depth() || shape.places().get(place).contains(symbol)) {
                open |= place + 1 < shape.depth();
                scratch[count++] = key[i];
            }
        }
        if (count == 0) {
            return LaneTable.DEAD;
        }
        boolean decided = !open || symbol == Edges.UNIT_EDGE;
        int target = state(count, decided ? DECIDED : place + 1, false);
        return target == LaneTable.UNKNOWN || !decided ? target : target | LaneTable.DECIDED;
    }

    /// @param first whether it is one of the few that are made over any budget
    private int state(int count, int place, boolean first) {
        int[] key = new int[count + 1];
        System.arraycopy(scratch, 0, key, 0, count);
        key[count] = place;
        IntsKey made = new IntsKey(key);
        Integer known = ids.get(made);
        if (known != null) {
            return known;
        }
        boolean isWithin =
                keys.size() <= maxStates && budget.take(1 << layout.shift(), made.size());
        if (!isWithin && !first) {
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
            opening |= layout.lane(key[i]).opening();
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
            int outcome = layout.lane(key[i]).outcome();
            outcomes[i] = decided ? outcome : Outcome.open(outcome);
        }
        int[] made = Arrays.stream(outcomes).sorted().distinct().toArray();
        budget.charge(made.length);
        return made;
    }
}
