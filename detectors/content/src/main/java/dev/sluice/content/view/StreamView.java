package dev.sluice.content.view;

import dev.sluice.content.BatchSink;
import dev.sluice.content.EditSink;
import dev.sluice.content.OffsetMap;
import dev.sluice.content.ScratchPool;
import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Range;
import org.jspecify.annotations.Nullable;

/// A view that [Tokens] read in one go, without a look at what comes first.
///
/// The buffers it reads with are used again for another part once this one has ended; the offset
/// map stays.
abstract class StreamView implements View {

    private static final ScratchPool<Carry> POOL = new ScratchPool<>(Carry::new);
    private static final byte[] NOTHING = new byte[0];

    /// From the view's text to the part.
    final Stretches stretches = new Stretches();

    private final String name;
    private final FieldContexts contexts;
    private @Nullable Carry carry;
    private long length;

    /// @param name as events have it
    /// @param contexts reset; the view fills it
    StreamView(String name, FieldContexts contexts) {
        this.name = name;
        this.contexts = contexts;
    }

    /// For the tokens; called once, before they read.
    final BatchBuilder begin() {
        Carry taken = POOL.take();
        carry = taken;
        return taken.begin(stretches);
    }

    /// What reads the part.
    abstract Tokens tokens();

    /// Puts a replacement into the part's own escaping.
    abstract byte[] escape(byte[] replacement);

    /// Lets go of what only reading needs; the part has ended.
    void letGo() {
        // Most need nothing but the pooled buffers.
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final FieldContexts contexts() {
        return contexts;
    }

    @Override
    public final void feed(byte[] part, int from, int to, BatchSink sink) {
        reading().feed(tokens(), part, from, to, sink);
    }

    @Override
    public final void end(BatchSink sink) {
        Carry ending = reading();
        ending.end(tokens(), sink);
        length = ending.decidedBefore();
        carry = null;
        letGo();
        ending.clear();
        POOL.giveBack(ending);
    }

    @Override
    public final long decidedBefore() {
        return carry == null ? length : carry.decidedBefore();
    }

    @Override
    public OffsetMap offsets() {
        return stretches;
    }

    @Override
    public void replace(long viewStart, long viewEnd, byte[] replacement, EditSink sink) {
        byte[] text = escape(replacement);
        for (Range range : stretches.ranges(viewStart, viewEnd)) {
            sink.edit(range.start(), range.end(), text);
            text = NOTHING;
        }
    }

    private Carry reading() {
        if (carry == null) {
            throw new IllegalStateException("the part has ended");
        }
        return carry;
    }
}
