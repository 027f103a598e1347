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

/// A part whose label does not name JSON: JSON if it begins like JSON, else what its label says.
final class SniffedView implements View, OffsetMap {

    private final View otherwise;
    private final FieldContexts contexts;
    private byte[] head = new byte[0];
    private int length;
    private @Nullable View view;

    /// @param otherwise the view if it is not JSON
    SniffedView(View otherwise, FieldContexts contexts) {
        this.otherwise = otherwise;
        this.contexts = contexts;
    }

    @Override
    public String name() {
        return view == null ? otherwise.name() : view.name();
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
                head = new byte[JsonStart.MOST];
            }
            int more = Math.min(to - at, JsonStart.MOST - length);
            System.arraycopy(part, at, head, length, more);
            length += more;
            at += more;
            JsonStart start = JsonStart.of(head, length);
            if (start != JsonStart.UNDECIDED) {
                decide(start, sink);
            }
        }
        if (view != null && at < to) {
            view.feed(part, at, to, sink);
        }
    }

    @Override
    public void end(BatchSink sink) throws ContentException {
        decide(JsonStart.NO, sink).end(sink);
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

    private View decide(JsonStart start, BatchSink sink) throws ContentException {
        if (view == null) {
            view = start == JsonStart.YES ? new JsonView(contexts) : otherwise;
            view.feed(head, 0, length, sink);
        }
        return view;
    }
}
