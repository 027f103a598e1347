package dev.sluice.content.view;

import dev.sluice.content.BatchSink;
import dev.sluice.content.EditSink;
import dev.sluice.content.OffsetMap;
import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Range;
import java.util.List;

/// Text in percent escapes: forms and queries (WHATWG URL, section 5.1), and paths (RFC 3986,
/// section 3.3). A percent sign that begins no escape is text.
final class PercentView implements View {

    /// Where the text stands.
    enum Kind {
        /// Pairs of name and value between `&`; a plus sign is a space.
        FORM,
        /// Segments between `/`, each with parameters after `;`.
        PATH
    }

    private static final byte[] NOTHING = new byte[0];

    private final Kind kind;
    private final FieldContexts contexts;
    private final Stretches stretches = new Stretches();
    private final BatchBuilder builder = new BatchBuilder(stretches);
    private final Carry carry;

    PercentView(Kind kind, FieldContexts contexts) {
        this.kind = kind;
        this.contexts = contexts;
        this.carry = new Carry(new PercentTokens(kind, contexts, builder), builder);
    }

    @Override
    public String name() {
        return "form";
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
        List<Range> ranges = stretches.ranges(viewStart, viewEnd);
        byte[] escaped = Percent.escape(replacement, kind == Kind.FORM);
        for (Range range : ranges) {
            sink.edit(range.start(), range.end(), escaped);
            escaped = NOTHING;
        }
    }
}
