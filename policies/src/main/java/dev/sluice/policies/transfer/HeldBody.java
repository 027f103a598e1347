package dev.sluice.policies.transfer;

import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import dev.sluice.policies.PolicyRun;
import dev.sluice.policies.RuleState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A body that waits, as it was received, for the verdict on the whole of it.
final class HeldBody implements BodyFlow, Slices {

    private final BodyFactory factory;
    private final Hold hold;
    private final BodyPipe pipe;
    private final List<Edit> edits = new ArrayList<>(0);
    private @Nullable List<Edit> acting;
    private @Nullable List<Splice> splices;
    private @Nullable HeldRewrite rewrite;
    private boolean tooManyEdits;
    private boolean free;
    private long given;

    HeldBody(BodyFactory factory, Hold hold) throws ContentException {
        this.factory = factory;
        this.hold = hold;
        this.pipe = factory.pipe(this, true, this::edit);
    }

    private void edit(Edit edit) {
        if (edits.size() < factory.limits().edits()) {
            edits.add(edit);
        } else {
            tooManyEdits = true;
        }
    }

    @Override
    public void take(byte[] coded, int from, int to) throws ContentException {
        hold.append(coded, from, to);
    }

    @Override
    public void inspect(byte[] coded, int from, int to, Output out) throws ContentException {
        if (!free) {
            pipe.feed(coded, from, to);
        }
    }

    @Override
    public void scanning(byte[] part, int from, int to) {
        // What is given out is read from the hold.
    }

    @Override
    public void scanned(long fed, long floor) throws ContentException {
        if (tooManyEdits) {
            throw ContentException.overLimit("limits.edits", "too many replacements in one body");
        }
    }

    @Override
    public void emit(Output out) {
        // Nothing leaves before the verdict.
    }

    @Override
    public void flush(Output out) {
        // Nothing leaves before the verdict.
    }

    @Override
    public void complete() throws ContentException {
        hold.complete();
    }

    @Override
    public void finish() throws ContentException {
        if (!free) {
            pipe.finish();
        }
    }

    @Override
    public void decide() throws ContentException {
        pipe.decide();
    }

    /// What was found so far is still replaced; in a coded body it cannot be.
    @Override
    public boolean letThrough() {
        free = !tooManyEdits && (edits.isEmpty() || !factory.isCoded());
        return free;
    }

    @Override
    public void drop() {
        edits.clear();
        hold.close();
    }

    /// The edits that take effect, asked when all rules have spoken.
    private List<Edit> acting() {
        List<Edit> known = acting;
        if (known == null) {
            known = Splices.acting(edits);
            acting = known;
        }
        return known;
    }

    private List<Splice> splices() {
        List<Splice> known = splices;
        if (known == null) {
            List<Edit> sorted = new ArrayList<>(acting());
            sorted.sort(Edit.BY_PLACE);
            known = Splices.of(sorted);
            splices = known;
        }
        return known;
    }

    @Override
    public @Nullable RuleState strongest() {
        List<Edit> all = acting();
        return all.isEmpty()
                ? null
                : all.stream().map(Edit::rule).min(PolicyRun.LEAVES_LEAST).orElse(null);
    }

    @Override
    public long length() {
        if (splices().isEmpty()) {
            return hold.size();
        }
        if (factory.isCoded()) {
            return -1;
        }
        return hold.size() + splices().stream().mapToLong(Splice::growth).sum();
    }

    @Override
    public boolean release(Output out) throws ContentException {
        if (!splices().isEmpty()) {
            HeldRewrite running = rewrite;
            if (running == null) {
                running = new HeldRewrite(hold, splices(), factory.decoder(true), encoder());
                rewrite = running;
            }
            boolean all = running.giveTo(out);
            given = running.read();
            return all;
        }
        byte[] piece = factory.kit().pieces.take();
        int used = 0;
        boolean wantsMore = true;
        while (wantsMore && given < hold.size() && hold.ready(given)) {
            int length = hold.read(given, piece, 0, piece.length);
            if (length <= 0) {
                throw new IllegalStateException("a hold gave less than its size");
            }
            used = Math.max(used, length);
            given += length;
            wantsMore = out.accept(piece, 0, length);
        }
        Arrays.fill(piece, 0, used, (byte) 0);
        factory.kit().pieces.giveBack(piece);
        return given == hold.size();
    }

    private @Nullable ContentEncoder encoder() throws ContentException {
        return factory.isCoded() ? factory.encoder() : null;
    }

    @Override
    public long retained() {
        return hold.size() - given;
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
    public void close() {
        pipe.close();
        hold.close();
        HeldRewrite running = rewrite;
        if (running != null) {
            running.close();
        }
    }
}
