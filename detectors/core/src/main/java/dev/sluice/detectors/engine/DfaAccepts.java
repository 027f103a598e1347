package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which patterns a table accepts where: rows only for the states that accept anything. Filled by
/// [DfaBuilder], then only read.
final class DfaAccepts {

    private static final int[] NONE = {};

    private final int shift;
    private final int mask;
    private final List<int[]> lists = new ArrayList<>(List.of(NONE));
    private final Map<List<Integer>, Integer> interned = new HashMap<>();
    private char[] rowOf = new char[64];
    private char[] accepted = new char[0];
    private char[] continued = new char[0];
    private int rows;

    DfaAccepts(int shift) {
        this.shift = shift;
        this.mask = (1 << shift) - 1;
    }

    int[] list(int entry) {
        return at(entry, accepted);
    }

    int[] continued(int entry) {
        return at(entry, continued);
    }

    /// @param acceptedIds ascending
    /// @param continuedIds ascending
    void put(int entry, int[] acceptedIds, int[] continuedIds) {
        if (acceptedIds.length == 0 && continuedIds.length == 0) {
            return;
        }
        int row = row(entry >>> shift) << shift | (entry & mask);
        accepted[row] = intern(acceptedIds);
        continued[row] = intern(continuedIds);
    }

    private int[] at(int entry, char[] from) {
        int state = entry >>> shift;
        if (state >= rowOf.length || rowOf[state] == 0) {
            return NONE;
        }
        return lists.get(from[(rowOf[state] - 1) << shift | (entry & mask)]);
    }

    private int row(int state) {
        if (state >= rowOf.length) {
            rowOf = Arrays.copyOf(rowOf, Math.max(state + 1, rowOf.length * 2));
        }
        if (rowOf[state] == 0) {
            rowOf[state] = (char) ++rows;
            int needed = rows << shift;
            if (needed > accepted.length) {
                accepted = Arrays.copyOf(accepted, needed * 2);
                continued = Arrays.copyOf(continued, needed * 2);
            }
        }
        return rowOf[state] - 1;
    }

    private char intern(int[] ids) {
        if (ids.length == 0) {
            return 0;
        }
        List<Integer> key = Arrays.stream(ids).boxed().toList();
        Integer known = interned.get(key);
        if (known == null) {
            known = lists.size();
            lists.add(ids);
            interned.put(key, known);
        }
        return (char) known.intValue();
    }
}
