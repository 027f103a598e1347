package dev.sluice.content.view;

import dev.sluice.content.BatchSink;
import dev.sluice.content.EditSink;
import dev.sluice.content.OffsetMap;
import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Range;

/// A part as it stands, in one unit. A byte order mark at its start is no text.
final class TextView implements View {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] NOTHING = new byte[0];

    private final String name;
    private final int field;
    private final FieldContexts contexts;
    private final Stretches stretches = new Stretches();
    private final BatchBuilder builder = new BatchBuilder(stretches);
    private final Carry carry = new Carry(this::read, builder);
    private boolean begun;

    /// @param name as events have it
    /// @param field of the one unit
    TextView(String name, FieldContexts contexts, int field) {
        this.name = name;
        this.contexts = contexts;
        this.field = field;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FieldContexts contexts() {
        return contexts;
    }

    @Override
    public void feed(byte[] part, int from, int to, BatchSink sink) {
        carry.feed(part, from, to, sink);
    }

    @Override
    public void end(BatchSink sink) {
        carry.end(sink);
    }

    @Override
    public long decidedBefore() {
        return carry.decidedBefore();
    }

    @Override
    public OffsetMap offsets() {
        return stretches;
    }

    @Override
    public void replace(long viewStart, long viewEnd, byte[] replacement, EditSink sink) {
        byte[] text = replacement;
        for (Range range : stretches.ranges(viewStart, viewEnd)) {
            sink.edit(range.start(), range.end(), text);
            text = NOTHING;
        }
    }

    private int read(byte[] chunk, int from, int to, boolean last) {
        if (begun || from == to) {
            return to;
        }
        int same = 0;
        while (same < MARK.length && from + same < to && chunk[from + same] == MARK[same]) {
            same++;
        }
        if (from + same == to && same < MARK.length && !last) {
            return from;
        }
        begun = true;
        builder.open(same == MARK.length ? from + same : from, field);
        return to;
    }
}
