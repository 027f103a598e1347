package dev.sluice.content.view;

import dev.sluice.content.BatchSink;
import dev.sluice.content.EditSink;
import dev.sluice.content.OffsetMap;
import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Range;
import java.util.List;

/// JSON (RFC 8259), also several texts one after the other.
///
/// A unit is a string, a number, or whatever else stands between structure: bytes that are no JSON
/// are shown as they are. `true`, `false`, `null` are no text. A key is a unit too, in the field
/// that it names; it is kept until its end, up to [JsonTokens#MOST_KEY] bytes, and a longer one is
/// [FieldContexts#OVERFLOW]. A number is kept until its end too, so that whoever replaces a part of
/// it knows where the quotes go.
final class JsonView implements View {

    private static final byte[] QUOTE = {'"'};
    private static final byte[] NOTHING = new byte[0];

    private final JsonFields fields;
    private final Stretches stretches = new Stretches();
    private final NumberMarks numbers = new NumberMarks();
    private final JsonOffsets offsets = new JsonOffsets(stretches, numbers);
    private final BatchBuilder builder = new BatchBuilder(stretches);
    private final JsonTokens tokens;
    private final Carry carry;

    JsonView(FieldContexts contexts) {
        fields = new JsonFields(contexts);
        tokens = new JsonTokens(fields, builder, numbers);
        carry = new Carry(tokens, builder);
    }

    @Override
    public String name() {
        return "json";
    }

    @Override
    public FieldContexts contexts() {
        return fields.contexts();
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
        return offsets;
    }

    /// Escapes the replacement for a string; a number that it touches becomes a string.
    @Override
    public void replace(long viewStart, long viewEnd, byte[] replacement, EditSink sink) {
        List<Range> ranges = stretches.ranges(viewStart, viewEnd);
        boolean number = numbers.isMarked(viewStart);
        if (number) {
            long start = stretches.partFloor(numbers.start(viewStart));
            sink.edit(start, start, QUOTE);
        }
        byte[] escaped = JsonEscapes.escape(replacement);
        for (Range range : ranges) {
            sink.edit(range.start(), range.end(), escaped);
            escaped = NOTHING;
        }
        if (number) {
            long end = stretches.partFloor(numbers.end(viewStart) - 1) + 1;
            sink.edit(end, end, QUOTE);
        }
    }
}
