package dev.sluice.detectors.exact;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.Scan;
import java.util.List;
import java.util.Map;

/// Leads several scans over one view and gives out their findings together, in the order of the
/// text: each once no scan can find anything before it any more. So the order does not depend on
/// how the text was cut, and nothing is decided before all scans have decided it.
final class MergedScan implements Scan {

    private final Scan[] scans;
    private final HeldMatches held = new HeldMatches();
    private final FindingSink holder;

    /// @param ranks of the detectors: of findings at one place the lower one comes first
    MergedScan(List<Scan> scans, Map<Detector, Integer> ranks) {
        this.scans = scans.toArray(Scan[]::new);
        this.holder = match -> held.add(match, ranks.getOrDefault(match.detector(), 0));
    }

    @Override
    public void feed(Batch batch, FindingSink sink) {
        for (Scan scan : scans) {
            scan.feed(batch, holder);
        }
        held.release(decidedByAll(), sink);
    }

    @Override
    public void end(FindingSink sink) {
        for (Scan scan : scans) {
            scan.end(holder);
        }
        held.release(Long.MAX_VALUE, sink);
    }

    @Override
    public long decidedBefore() {
        return decidedByAll();
    }

    private long decidedByAll() {
        long decided = Long.MAX_VALUE;
        for (Scan scan : scans) {
            decided = Math.min(decided, scan.decidedBefore());
        }
        return decided;
    }

    @Override
    public void reset() {
        for (Scan scan : scans) {
            scan.reset();
        }
        held.clear();
    }
}
