package dev.sluice.content.view;

import dev.sluice.content.BatchSink;
import dev.sluice.content.ContentException;
import dev.sluice.content.EditSink;
import dev.sluice.content.OffsetMap;
import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part in one reading: what its label says, or JSON if that names no structure and the part
/// begins like JSON.
final class SniffedView implements View, OffsetMap {

    private final ViewChoice choice;
    private final FieldContexts contexts;
    private byte[] head = new byte[0];
    private int length;
    private @Nullable View view;

    SniffedView(ViewChoice choice, FieldContexts contexts) {
        this.choice = choice;
        this.contexts = contexts;
    }

    @Override
    public String name() {
        return view == null ? choice.label().written() : view.name();
    }

    @Override
    public FieldContexts contexts() {
        return contexts;
    }

    @Override
    public void feed(byte[] part, int from, int to, BatchSink sink) throws ContentException {
        int at = from;
        while (view == null && at < to) {
            if (head.length == 0) {
                head = new byte[ViewChoice.MOST];
            }
            int more = Math.min(to - at, ViewChoice.MOST - length);
            System.arraycopy(part, at, head, length, more);
            length += more;
            at += more;
            decide(false, sink);
        }
        if (view != null && at < to) {
            view.feed(part, at, to, sink);
        }
    }

    @Override
    public void end(BatchSink sink) throws ContentException {
        decide(true, sink);
        shown().end(sink);
    }

    @Override
    public long decidedBefore() {
        return view == null ? 0 : view.decidedBefore();
    }

    @Override
    public OffsetMap offsets() {
        return this;
    }

    @Override
    public void replace(long viewStart, long viewEnd, byte[] replacement, EditSink sink) {
        shown().replace(viewStart, viewEnd, replacement, sink);
    }

    @Override
    public List<Range> ranges(long viewStart, long viewEnd) {
        return shown().offsets().ranges(viewStart, viewEnd);
    }

    @Override
    public long partFloor(long viewOffset) {
        return view == null && viewOffset == 0 ? 0 : shown().offsets().partFloor(viewOffset);
    }

    @Override
    public void forgetBefore(long viewOffset) {
        if (view != null) {
            view.offsets().forgetBefore(viewOffset);
        }
    }

    private View shown() {
        if (view == null) {
            throw new IllegalArgumentException("nothing was shown yet");
        }
        return view;
    }

    private void decide(boolean last, BatchSink sink) throws ContentException {
        if (view != null) {
            return;
        }
        List<ViewKind> kinds = choice.choose(head, length, last);
        if (!kinds.isEmpty()) {
            view = kinds.getLast().newView(contexts);
            view.feed(head, 0, length, sink);
        }
    }
}
