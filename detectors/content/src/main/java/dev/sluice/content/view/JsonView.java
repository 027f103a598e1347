package dev.sluice.content.view;

import dev.sluice.content.EditSink;
import dev.sluice.content.OffsetMap;
import dev.sluice.detectors.FieldContexts;

/// JSON (RFC 8259), also several texts one after the other.
///
/// A unit is a string, a number, or whatever else stands between structure: bytes that are no JSON
/// are shown as they are. `true`, `false`, `null` are no text. A key is a unit too, in the field
/// that it names; it is kept until its end, up to [JsonTokens#MOST_KEY] bytes, and of a longer one
/// the beginning names the field. A number is kept until its end too, so that whoever replaces a
/// part of it knows where the quotes go.
final class JsonView extends StreamView {

    private static final byte[] QUOTE = {'"'};

    private final NumberMarks numbers = new NumberMarks();
    private final JsonOffsets offsets = new JsonOffsets(stretches, numbers);
    private final JsonTokens tokens;

    JsonView(FieldContexts contexts) {
        super("json", contexts);
        tokens = new JsonTokens(new JsonFields(contexts), begin(), numbers);
    }

    @Override
    Tokens tokens() {
        return tokens;
    }

    @Override
    byte[] escape(byte[] replacement) {
        return JsonEscapes.escape(replacement);
    }

    @Override
    void letGo() {
        numbers.trim();
    }

    @Override
    public OffsetMap offsets() {
        return offsets;
    }

    /// Escapes the replacement for a string; a number that it touches becomes a string.
    @Override
    public void replace(long viewStart, long viewEnd, byte[] replacement, EditSink sink) {
        boolean number = numbers.isMarked(viewStart);
        if (number) {
            long start = stretches.partFloor(numbers.start(viewStart));
            sink.edit(start, start, QUOTE);
        }
        super.replace(viewStart, viewEnd, replacement, sink);
        if (number) {
            long end = stretches.partFloor(numbers.end(viewStart) - 1) + 1;
            sink.edit(end, end, QUOTE);
        }
    }
}
