package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.HotwordRule;
import java.util.List;

/// How far after its start a hotword may stand that gives a match context, in bytes; 0 where only
/// words before it count. Immutable.
final class ContextReach {

    private final int exact;
    private final int walked;

    /// By a number of bytes the openings of lanes that have words farther away.
    private final long[] openings;

    /// The same for detectors, in sets of [#longs] each.
    private final long[] detectors;

    private final int longs;

    /// @param lanes those that count only in context
    ContextReach(List<Lane> lanes, List<Detector> all) {
        this.exact = most(lanes.stream().filter(lane -> lane.shape().isExact()).toList(), all);
        this.walked = most(lanes, all);
        this.longs = (all.size() + 63) >>> 6;
        this.openings = new long[walked];
        this.detectors = new long[walked * longs];
        for (Lane lane : lanes) {
            int detector = lane.pattern().detector();
            for (int bytes = 0; bytes < of(lane, all); bytes++) {
                openings[bytes] |= lane.opening();
                detectors[bytes * longs + (detector >>> 6)] |= 1L << detector;
            }
        }
    }

    private static int most(List<Lane> lanes, List<Detector> detectors) {
        return lanes.stream().mapToInt(lane -> of(lane, detectors)).max().orElse(0);
    }

    private static int of(Lane lane, List<Detector> detectors) {
        HotwordRule rule = detectors.get(lane.pattern().detector()).hotwords();
        return rule == null || rule.after() == 0 ? 0 : lane.reach() + rule.after();
    }

    /// The farthest for the matches of exact lanes.
    int exact() {
        return exact;
    }

    /// The farthest for those of all lanes.
    int walked() {
        return walked;
    }

    /// The openings whose lanes may have words farther than so many bytes after a start.
    long openings(int bytes) {
        return bytes < walked ? openings[bytes] : 0;
    }

    /// Adds the detectors that may to a set.
    void addDetectors(int bytes, long[] to) {
        for (int i = 0; bytes < walked && i < longs; i++) {
            to[i] |= detectors[bytes * longs + i];
        }
    }
}
