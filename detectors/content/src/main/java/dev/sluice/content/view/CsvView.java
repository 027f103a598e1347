package dev.sluice.content.view;

import dev.sluice.content.BatchSink;
import dev.sluice.content.EditSink;
import dev.sluice.content.OffsetMap;
import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Range;

/// A table of separated values (RFC 4180; IANA text/tab-separated-values).
///
/// A unit is a cell, in the field that the first record names for its column; the names are units
/// of the document itself. A table without names is one unit of text.
final class CsvView implements View {

    private static final byte[] NOTHING = new byte[0];

    private final FieldContexts contexts;
    private final Stretches stretches = new Stretches();
    private final BatchBuilder builder = new BatchBuilder(stretches);
    private final CsvTokens tokens;
    private final Carry carry;

    /// @param separator 0 where the part itself says it
    CsvView(byte separator, FieldContexts contexts) {
        this.contexts = contexts;
        this.tokens = new CsvTokens(separator, contexts, builder);
        this.carry = new Carry(tokens, builder);
    }

    @Override
    public String name() {
        return "csv";
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

    /// A cell may stand without quotes, and its beginning may have left: what would end it becomes
    /// a blank in the replacement, and a quote an apostrophe.
    @Override
    public void replace(long viewStart, long viewEnd, byte[] replacement, EditSink sink) {
        byte[] text = replacement.clone();
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\r' || text[i] == '\n' || text[i] == tokens.separator()) {
                text[i] = ' ';
            } else if (text[i] == '"') {
                text[i] = '\'';
            }
        }
        for (Range range : stretches.ranges(viewStart, viewEnd)) {
            sink.edit(range.start(), range.end(), text);
            text = NOTHING;
        }
    }
}
