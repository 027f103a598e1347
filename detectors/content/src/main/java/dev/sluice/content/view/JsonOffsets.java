package dev.sluice.content.view;

import dev.sluice.content.OffsetMap;
import dev.sluice.detectors.Range;
import java.util.List;

/// The offset map of JSON. A number stays whole: changing a digit of it takes quotes around all of
/// it.
final class JsonOffsets implements OffsetMap {

    private final Stretches stretches;
    private final NumberMarks numbers;

    JsonOffsets(Stretches stretches, NumberMarks numbers) {
        this.stretches = stretches;
        this.numbers = numbers;
    }

    @Override
    public List<Range> ranges(long viewStart, long viewEnd) {
        return stretches.ranges(viewStart, viewEnd);
    }

    @Override
    public long partFloor(long viewOffset) {
        return stretches.partFloor(numbers.start(viewOffset));
    }

    @Override
    public void forgetBefore(long viewOffset) {
        long whole = numbers.start(Math.min(viewOffset, stretches.viewEnd()));
        stretches.forgetBefore(whole);
        numbers.forgetBefore(whole);
    }
}
