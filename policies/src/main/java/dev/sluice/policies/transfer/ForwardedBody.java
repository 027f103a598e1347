package dev.sluice.policies.transfer;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentException;
import dev.sluice.policies.RuleState;
import org.jspecify.annotations.Nullable;

/// A streamed body whose bytes leave as they came, as soon as they are decided.
final class ForwardedBody implements BodyFlow, Slices {

    private final PartBuffer buffer = new PartBuffer();
    private final @Nullable BodyPipe pipe;
    private final @Nullable CodedGate gate;
    private final InspectionLimits limits;
    private final ByteSink giving = this::give;
    private @Nullable Output receiver;
    private final boolean hasLength;
    private long floor;
    private long fed;
    private boolean free;

    private ForwardedBody(BodyFactory factory, boolean inspected) throws ContentException {
        this.hasLength = factory.hasLength();
        this.limits = factory.limits();
        this.pipe = inspected ? factory.pipe(this, false, ForwardedBody::unexpected) : null;
        this.gate = factory.isCoded() ? new CodedGate(factory.decodesBlocks()) : null;
        this.free = !inspected;
    }

    /// A body that is inspected.
    static ForwardedBody inspected(BodyFactory factory) throws ContentException {
        return new ForwardedBody(factory, true);
    }

    /// A body that no rule asks about, or that passes uninspected.
    static ForwardedBody free(BodyFactory factory) throws ContentException {
        return new ForwardedBody(factory, false);
    }

    private static void unexpected(Edit edit) {
        throw new IllegalStateException(
                "an edit at " + edit.start() + " of a body that is not rewritten");
    }

    @Override
    public void take(byte[] coded, int from, int to) {
        buffer.lend(coded, from, to);
    }

    @Override
    public void inspect(byte[] coded, int from, int to, Output out) throws ContentException {
        if (pipe != null && !free) {
            pipe.feed(coded, from, to);
            if (gate != null) {
                gate.mark(buffer.end(), fed);
            }
        }
    }

    @Override
    public void scanning(byte[] part, int from, int to) {
        // The bytes that leave are the coded ones.
    }

    @Override
    public void scanned(long nowFed, long nowFloor) throws ContentException {
        fed = nowFed;
        floor = nowFloor;
        BodyPipe.checkUndecided(fed, floor, limits);
    }

    @Override
    public void emit(Output out) throws ContentException {
        receiver = out;
        buffer.emit(Math.min(open(), buffer.end() - 1), giving);
        receiver = null;
        buffer.keep();
    }

    private void give(byte[] bytes, int from, int to) {
        Output out = receiver;
        if (out != null) {
            out.accept(bytes, from, to);
        }
    }

    private long open() {
        if (free) {
            return buffer.end();
        }
        return gate == null ? floor : gate.open(floor);
    }

    @Override
    public void flush(Output out) throws ContentException {
        if (!hasLength) {
            receiver = out;
            buffer.emit(open(), giving);
            receiver = null;
        }
    }

    @Override
    public void finish() throws ContentException {
        if (pipe != null && !free) {
            pipe.finish();
        }
        free = true;
    }

    @Override
    public void decide() throws ContentException {
        if (pipe != null && !free) {
            pipe.decide();
        }
    }

    @Override
    public boolean letThrough() {
        free = true;
        return true;
    }

    @Override
    public void drop() {
        buffer.clear();
    }

    @Override
    public boolean release(Output out) {
        PulledOutput pulled = new PulledOutput(out);
        try {
            while (buffer.retained() > 0 && pulled.wantsMore()) {
                buffer.emit(buffer.drained() + BodyPipe.SLICE, pulled);
            }
        } catch (ContentException e) {
            throw new IllegalStateException("an output refuses no bytes", e);
        }
        return buffer.retained() == 0;
    }

    @Override
    public long retained() {
        return buffer.retained();
    }

    @Override
    public long inspected() {
        return fed;
    }

    @Override
    public String viewName() {
        return pipe == null ? "" : pipe.viewName();
    }

    @Override
    public @Nullable RuleState strongest() {
        return null;
    }

    @Override
    public long length() {
        return -1;
    }

    @Override
    public void close() {
        if (pipe != null) {
            pipe.close();
        }
    }
}
