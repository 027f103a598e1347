package dev.sluice.policies.transfer;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import dev.sluice.policies.PolicyRun;
import dev.sluice.policies.RuleState;
import org.jspecify.annotations.Nullable;

/// A streamed body that may change: decoded, rewritten, and coded anew from its first byte.
final class RewrittenBody implements BodyFlow, Slices {

    private final Rewriter rewriter = new Rewriter();
    private final BodyPipe pipe;
    private final @Nullable ContentEncoder encoder;
    private final InspectionLimits limits;
    private final OutputQueue rest = new OutputQueue();
    private final ByteSink drained = this::drained;
    private final ByteSink giving = this::give;
    private @Nullable Output out;
    private @Nullable RuleState strongest;
    private long floor;
    private boolean free;
    private boolean unflushed;
    private boolean ended;

    RewrittenBody(BodyFactory factory) throws ContentException {
        this.limits = factory.limits();
        this.pipe = factory.pipe(this, false, this::edit);
        this.encoder = factory.isCoded() ? factory.encoder() : null;
    }

    private void edit(Edit edit) {
        rewriter.edit(edit);
        strongest = PolicyRun.leastLeft(strongest, edit.rule());
    }

    @Override
    public void take(byte[] coded, int from, int to) {
        if (free) {
            rewriter.offer(coded, from, to);
        }
    }

    @Override
    public void inspect(byte[] coded, int from, int to, Output receiver) throws ContentException {
        if (!free) {
            out = receiver;
            pipe.feed(coded, from, to);
            out = null;
        }
    }

    @Override
    public void scanning(byte[] part, int from, int to) {
        rewriter.offer(part, from, to);
    }

    @Override
    public void scanned(long fed, long nowFloor) throws ContentException {
        floor = nowFloor;
        rewriter.drain(Math.min(floor, fed - 1), drained);
        rewriter.keep();
        BodyPipe.checkUndecided(fed, Math.min(floor, rewriter.drained() + 1), limits);
    }

    /// Bytes on their way out: to the receiver while it is there, else kept for the release.
    private void drained(byte[] bytes, int from, int to) throws ContentException {
        if (encoder == null) {
            give(bytes, from, to);
        } else {
            unflushed |= to > from;
            encoder.feed(bytes, from, to, giving);
        }
    }

    private void give(byte[] bytes, int from, int to) {
        Output receiver = out;
        if (receiver == null) {
            rest.accept(bytes, from, to);
        } else if (to > from) {
            while (rest.size() > 0) {
                rest.giveTo(receiver);
            }
            receiver.accept(bytes, from, to);
        }
    }

    @Override
    public void emit(Output to) throws ContentException {
        if (free) {
            out = to;
            rewriter.drain(rewriter.drained() + rewriter.retained() - 1, drained);
            rewriter.keep();
            out = null;
        }
    }

    /// A body that is rewritten has no declared length: what is decided may leave to the last byte.
    @Override
    public void flush(Output to) throws ContentException {
        if (ended) {
            return;
        }
        out = to;
        rewriter.drain(free ? Long.MAX_VALUE : floor, drained);
        if (encoder != null && unflushed) {
            encoder.flush(giving);
            unflushed = false;
        }
        out = null;
    }

    @Override
    public void finish() throws ContentException {
        if (!free) {
            pipe.finish();
        }
        rewriter.finish(drained);
        ended = true;
        if (encoder != null) {
            encoder.end(giving);
        }
    }

    @Override
    public void decide() throws ContentException {
        pipe.decide();
    }

    /// A body that is coded anew cannot go on as it came.
    @Override
    public boolean letThrough() {
        rewriter.keep();
        free = encoder == null;
        return free;
    }

    @Override
    public void drop() {
        rewriter.clear();
        rest.clear();
    }

    @Override
    public boolean release(Output to) {
        rest.giveTo(to);
        return rest.size() == 0;
    }

    @Override
    public long retained() {
        return (long) rewriter.retained() + rest.size();
    }

    @Override
    public long inspected() {
        return pipe.fed();
    }

    @Override
    public String viewName() {
        return pipe.viewName();
    }

    @Override
    public @Nullable RuleState strongest() {
        return strongest;
    }

    @Override
    public long length() {
        return -1;
    }

    @Override
    public void close() {
        pipe.close();
        if (encoder != null) {
            encoder.close();
        }
    }
}
