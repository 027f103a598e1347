package dev.sluice.policies.transfer;

import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Direction;
import dev.sluice.policies.PolicyRun;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The transfer of an [Inspector].
///
/// A transfer about whose findings no rule asks is forwarded as it comes: its inspection is
/// complete, with no view and no byte inspected. A transfer that a rule blocked ends there: its
/// inspection is complete too, since nothing behind that point could change the verdict.
final class InspectedTransfer implements Transfer {

    private final Kit kit;
    private final TransferHead head;
    private final HeadContext context;
    private final PolicyRun run;
    private final FindingTap tap;
    private final HeadSurfaces surfaces;
    private final Supplier<Hold> holds;
    private final HeadOutcome headOutcome;
    private List<String> codings = List.of();
    private @Nullable BodyFlow flow;
    private @Nullable Failure failure;
    private @Nullable Outcome outcome;
    private long received;

    InspectedTransfer(
            Kit kit, TransferHead head, HeadContext context, PolicyRun run, Supplier<Hold> holds) {
        this.kit = kit;
        this.head = head;
        this.context = context;
        this.run = run;
        this.holds = holds;
        this.tap = new FindingTap(kit, run);
        this.surfaces = new HeadSurfaces(kit, head, tap);
        if (run.inspects() && !isStopped()) {
            guarded(this::readHead);
        }
        this.headOutcome = decideHead();
    }

    private void readHead() throws ContentException {
        surfaces.scan();
        if (!head.body() || isStopped()) {
            return;
        }
        codings =
                kit.formats.codings(
                        context.headerValues("content-encoding"), kit.limits().coding());
        if (context.isRangePart()) {
            throw new ContentException(
                    Uninspectable.RANGE_PART, "a piece of a document without the rest of it");
        }
    }

    private HeadOutcome decideHead() {
        BodyMode mode = bodyMode();
        if (isStopped() || mode == BodyMode.HELD) {
            return new HeadOutcome(!isStopped(), mode, head.target(), head.headers(), -1);
        }
        boolean changes = changesStreamed();
        List<HeaderField> headers = surfaces.headers();
        return new HeadOutcome(
                true,
                mode,
                surfaces.target(),
                changes ? EntityHeaders.repair(headers) : headers,
                changes ? -1 : head.contentLength());
    }

    private BodyMode bodyMode() {
        if (!head.body() || !run.inspects() || failure != null) {
            return BodyMode.STREAMED;
        }
        return head.mustHold()
                ? BodyMode.HELD
                : run.bodyMode(head.direction(), kit.settings.bodyMode());
    }

    /// Whether the streamed bytes may differ from those received. The answer to a HEAD request
    /// speaks of them too.
    private boolean changesStreamed() {
        boolean bytes = head.body() || head.direction() == Direction.RESPONSE;
        return failure == null && ((bytes && run.canTransform()) || codings.size() > 1);
    }

    @Override
    public HeadOutcome head() {
        return headOutcome;
    }

    @Override
    public boolean body(byte[] bytes, int from, int to, Output out) {
        int at = from;
        while (at < to && !isStopped()) {
            int start = at;
            int next = (int) Math.min(to, at + BodyPipe.SLICE - received % BodyPipe.SLICE);
            received += next - at;
            slice(bytes, start, next, out);
            at = next;
        }
        return !isStopped();
    }

    /// Without closures: this is where every byte passes.
    private void slice(byte[] bytes, int from, int to, Output out) {
        BodyFlow body = body();
        if (body == null) {
            return;
        }
        try {
            body.take(bytes, from, to);
        } catch (ContentException e) {
            failWithoutRoom(e);
            return;
        }
        try {
            body.inspect(bytes, from, to, out);
        } catch (ContentException e) {
            fail(e.uninspectable(), e.limit());
        } catch (RuntimeException e) {
            failByDefect(e);
        }
        if (!isStopped()) {
            emit(body, out);
        }
        dropIfStopped();
    }

    private void emit(BodyFlow body, Output out) {
        try {
            body.emit(out);
        } catch (ContentException e) {
            fail(e.uninspectable(), e.limit());
        } catch (RuntimeException e) {
            failByDefect(e);
        }
    }

    private @Nullable BodyFlow body() {
        if (flow == null) {
            guarded(this::openBody);
        }
        return flow;
    }

    private void openBody() throws ContentException {
        BodyFactory factory =
                new BodyFactory(
                        kit,
                        tap,
                        context.first("content-type"),
                        codings,
                        headOutcome.contentLength() >= 0);
        if (!run.inspects() || failure != null) {
            flow = ForwardedBody.free(factory);
        } else if (headOutcome.bodyMode() == BodyMode.HELD) {
            flow = new HeldBody(factory, holds.get());
        } else if (run.canTransform() || factory.isStacked()) {
            flow = new RewrittenBody(factory);
        } else {
            flow = ForwardedBody.inspected(factory);
        }
    }

    @Override
    public void flush(Output out) {
        BodyFlow body = flow;
        if (body != null && !isStopped()) {
            guarded(() -> body.flush(out));
        }
    }

    @Override
    public Outcome end(List<HeaderField> trailers) {
        Outcome known = outcome;
        if (known != null) {
            return known;
        }
        BodyFlow body = flow;
        if (body != null && !isStopped()) {
            complete(body);
        }
        if (body != null && !isStopped()) {
            guarded(body::finish);
        }
        if (run.inspects() && !isStopped() && !trailers.isEmpty()) {
            guarded(() -> surfaces.scanTrailers(trailers));
        }
        return conclude(trailers);
    }

    private void complete(BodyFlow body) {
        try {
            body.complete();
        } catch (ContentException e) {
            failWithoutRoom(e);
        }
    }

    @Override
    public Outcome abort(Uninspectable cause) {
        Outcome known = outcome;
        if (known != null) {
            return known;
        }
        if (!isStopped()) {
            fail(cause, null);
        }
        BodyFlow body = flow;
        if (body != null && !isStopped()) {
            guarded(body::finish);
        }
        return conclude(List.of());
    }

    private Outcome conclude(List<HeaderField> trailers) {
        dropIfStopped();
        Outcome concluded =
                new OutcomeWriter(headOutcome, run, tap.log(), surfaces)
                        .write(failure, flow, trailers, describe(flow));
        outcome = concluded;
        return concluded;
    }

    private OutcomeWriter.BodyFacts describe(@Nullable BodyFlow body) {
        return new OutcomeWriter.BodyFacts(
                body == null ? "" : body.viewName(),
                context.mediaType(),
                String.join(", ", codings),
                body == null ? 0 : body.inspected(),
                received);
    }

    @Override
    public boolean release(Output out) {
        Outcome known = outcome;
        if (known == null || known.verdict().blocks()) {
            throw new IllegalStateException("a release before the end, or of what is blocked");
        }
        BodyFlow body = flow;
        try {
            return body == null || body.release(out);
        } catch (ContentException e) {
            throw new IllegalStateException("a held body cannot be read back", e);
        }
    }

    @Override
    public long retainedBytes() {
        BodyFlow body = flow;
        return body == null ? 0 : body.retained();
    }

    @Override
    public void close() {
        BodyFlow body = flow;
        if (body != null) {
            body.close();
        }
    }

    private boolean isStopped() {
        Failure known = failure;
        return tap.isStopped() || (known != null && known.blocks());
    }

    private void dropIfStopped() {
        BodyFlow body = flow;
        if (body != null && isStopped()) {
            body.drop();
        }
    }

    /// A body that has no room cannot be let through: part of it is nowhere.
    private void failWithoutRoom(ContentException e) {
        failure = new Failure(e.uninspectable(), e.limit(), true);
        dropIfStopped();
    }

    private void failByDefect(RuntimeException e) {
        kit.settings.failures().accept(e);
        fail(Uninspectable.INTERNAL_ERROR, null);
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (ContentException e) {
            fail(e.uninspectable(), e.limit());
        } catch (RuntimeException e) {
            failByDefect(e);
        }
    }

    /// Ends the inspection. What was read so far is decided first, so that a finding in it still
    /// meets its rules.
    private void fail(Uninspectable cause, @Nullable String limit) {
        Failure first = failure;
        boolean blocks = kit.answer(cause) == OnUninspectable.BLOCK;
        failure =
                first == null
                        ? new Failure(cause, limit, blocks)
                        : new Failure(first.cause(), first.limit(), blocks || first.blocks());
        BodyFlow body = flow;
        if (body == null || first != null || tap.isStopped()) {
            return;
        }
        if (cause != Uninspectable.INTERNAL_ERROR) {
            guarded(body::decide);
        }
        if (!isStopped() && !body.letThrough()) {
            failure = new Failure(cause, limit, true);
        }
    }

    /// Something that may find that the transfer cannot be inspected.
    private interface Step {
        void run() throws ContentException;
    }
}
