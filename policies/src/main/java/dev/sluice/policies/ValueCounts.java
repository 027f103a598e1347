package dev.sluice.policies;

import java.util.HashMap;
import java.util.Map;

/// How often each value was seen, by its hash, for a bounded number of values.
final class ValueCounts {

    private final Map<Long, Integer> counts = new HashMap<>();
    private final int most;

    ValueCounts(int most) {
        this.most = most;
    }

    /// @return whether the value is new; a value beyond the bound is never new
    boolean add(long hash) {
        if (counts.size() >= most && !counts.containsKey(hash)) {
            return false;
        }
        return counts.merge(hash, 1, Integer::sum) == 1;
    }

    /// Takes one [#add] back.
    ///
    /// @return whether no such value is left
    boolean remove(long hash) {
        return counts.containsKey(hash)
                && counts.compute(hash, (_, n) -> n == null || n == 1 ? null : n - 1) == null;
    }
}
