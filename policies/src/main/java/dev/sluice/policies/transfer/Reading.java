package dev.sluice.policies.transfer;

import dev.sluice.content.BatchSink;
import dev.sluice.content.ContentException;
import dev.sluice.content.View;
import dev.sluice.detectors.Batch;

/// One way to read a part: a view, the scan over it, and the place that its findings stand in. One
/// owner.
final class Reading implements BatchSink {

    private final ScanState state;
    private final View view;
    private final Place place;
    private final FindingTap tap;
    private boolean ended;

    /// @param state lent until the owner gives it back
    Reading(ScanState state, View view, Place place, FindingTap tap) {
        this.state = state;
        this.view = view;
        this.place = place;
        this.tap = tap;
    }

    ScanState state() {
        return state;
    }

    void feed(byte[] part, int from, int to) throws ContentException {
        tap.turnTo(place);
        view.feed(part, from, to, this);
    }

    void end() throws ContentException {
        tap.turnTo(place);
        view.end(this);
        state.scan.end(tap);
        ended = true;
    }

    @Override
    public void accept(Batch batch) {
        if (tap.isStopped()) {
            return;
        }
        if (tap.tiesRecords()) {
            state.records.take(batch);
            state.scan.feed(batch, tap);
            state.records.forgetBefore(state.scan.decidedBefore());
        } else {
            state.scan.feed(batch, tap);
        }
    }

    /// Part offset below which every byte is decided.
    long decidedBefore() {
        return ended
                ? Long.MAX_VALUE
                : Math.min(
                        view.decidedBefore(), view.offsets().partFloor(state.scan.decidedBefore()));
    }

    /// Forgets offsets that nothing will ask for again.
    void forget() {
        view.offsets().forgetBefore(state.scan.decidedBefore());
    }
}
