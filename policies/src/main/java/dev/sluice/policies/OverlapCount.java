package dev.sluice.policies;

import dev.sluice.detectors.InfoType;
import java.util.Map;
import java.util.TreeMap;

/// Counts the findings of one rule; of those that overlap one counts ([OverlapWindow]).
final class OverlapCount {

    /// Different values counted apart; a document with more counts at least that many.
    private static final int MOST_VALUES = 1 << 16;

    private final boolean distinct;
    private final OverlapWindow<Counted> window = new OverlapWindow<>(this::drop, _ -> {});
    private final ValueCounts values = new ValueCounts(MOST_VALUES);
    private final Map<InfoType, Integer> counts = new TreeMap<>();
    private int count;

    /// @param distinct whether equal values count once
    OverlapCount(boolean distinct) {
        this.distinct = distinct;
    }

    int count() {
        return count;
    }

    Map<InfoType, Integer> counts() {
        return Map.copyOf(counts);
    }

    void add(Sighting sighting) {
        if (!window.counts(sighting)) {
            return;
        }
        Counted next =
                new Counted(sighting.detector().infoType(), distinct ? sighting.valueHash() : 0);
        window.keep(sighting, next);
        if (!distinct || values.add(next.hash)) {
            change(next.type, 1);
        }
    }

    private void drop(Counted old) {
        if (!distinct || values.remove(old.hash)) {
            change(old.type, -1);
        }
    }

    private void change(InfoType type, int by) {
        count += by;
        counts.merge(type, by, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
    }

    private record Counted(InfoType type, long hash) {}
}
