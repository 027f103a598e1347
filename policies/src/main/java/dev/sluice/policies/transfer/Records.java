package dev.sluice.policies.transfer;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.RecordMarks;

/// Which record a finding of a view stands in, from the marks in its batches. What it keeps is
/// bounded by the units of a batch. One owner; for use again.
final class Records {

    private final RecordMarks marks = new RecordMarks();
    private long base;

    void reset() {
        marks.reset();
        base = 0;
    }

    /// Takes the marks of a batch, before it is scanned.
    void take(Batch batch) {
        int shift = (int) (batch.viewOffset() - base) - batch.from();
        int unit = 0;
        for (int mark = 0; mark < batch.marks(); mark++) {
            int place = batch.markPlace(mark);
            boolean text = mark == 0;
            while (unit < batch.units() && batch.unitStart(unit) < place) {
                unit++;
                text = true;
            }
            if (text) {
                marks.add(place + shift, batch.markKind(mark));
            } else {
                marks.addInPlace(place + shift, batch.markKind(mark));
            }
        }
    }

    /// The record of the byte at the view offset; not below what was forgotten.
    long at(long viewOffset) {
        return marks.at((int) (viewOffset - base));
    }

    /// No finding begins below that view offset any more.
    void forgetBefore(long viewOffset) {
        marks.forget((int) (viewOffset - base));
        base = viewOffset;
    }
}
