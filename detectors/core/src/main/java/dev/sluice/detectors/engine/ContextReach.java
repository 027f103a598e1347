package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.HotwordRule;
import java.util.List;

/// How far after its start a hotword may stand that gives a match context, in bytes; 0 where only
/// words before it count.
///
/// @param exact for the matches of exact lanes
/// @param walked for those of all lanes
record ContextReach(int exact, int walked) {

    static ContextReach of(List<Lane> lanes, List<Detector> detectors) {
        int exact = most(lanes.stream().filter(lane -> lane.shape().isExact()).toList(), detectors);
        return new ContextReach(exact, most(lanes, detectors));
    }

    private static int most(List<Lane> lanes, List<Detector> detectors) {
        int most = 0;
        for (Lane lane : lanes) {
            HotwordRule rule = detectors.get(lane.pattern().detector()).hotwords();
            if (rule != null && rule.after() > 0) {
                most = Math.max(most, lane.reach() + rule.after());
            }
        }
        return most;
    }
}
