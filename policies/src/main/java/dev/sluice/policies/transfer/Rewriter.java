package dev.sluice.policies.transfer;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentException;
import java.util.ArrayList;
import java.util.List;

/// A streamed part on its way out, with edits put in. An edit below what has gone out throws: a
/// leak becomes a failure.
final class Rewriter {

    private final PartBuffer buffer = new PartBuffer();
    private final List<Edit> pending = new ArrayList<>(2);
    private long lastInsertion = -1;

    /// Takes the next bytes of the part; lent until [#keep].
    void offer(byte[] bytes, int from, int to) {
        buffer.lend(bytes, from, to);
    }

    /// @throws IllegalStateException if the bytes have gone out already
    void edit(Edit edit) {
        if (edit.start() < buffer.drained()) {
            if (edit.isInsertion() && edit.start() == lastInsertion) {
                return;
            }
            throw new IllegalStateException(
                    "edit at " + edit.start() + " below the drained offset " + buffer.drained());
        }
        int at = pending.size();
        while (at > 0 && Edit.BY_PLACE.compare(pending.get(at - 1), edit) > 0) {
            at--;
        }
        pending.add(at, edit);
    }

    /// Gives out what stands below `releasable`, but not a part of a union of edits that reaches
    /// across it.
    void drain(long releasable, ByteSink sink) throws ContentException {
        long upTo = Math.min(releasable, buffer.end());
        if (!pending.isEmpty()) {
            upTo = Splices.floor(pending, upTo);
            splice(upTo, sink);
        }
        buffer.emit(upTo, sink);
    }

    /// Gives out everything.
    void finish(ByteSink sink) throws ContentException {
        splice(Long.MAX_VALUE, sink);
        buffer.emit(buffer.end(), sink);
    }

    /// Ends the loan of [#offer].
    void keep() {
        buffer.keep();
    }

    /// Drops everything that has not gone out.
    void clear() {
        pending.clear();
        buffer.clear();
    }

    long drained() {
        return buffer.drained();
    }

    int retained() {
        return buffer.retained();
    }

    private void splice(long upTo, ByteSink sink) throws ContentException {
        int count = 0;
        while (count < pending.size() && pending.get(count).start() < upTo) {
            count++;
        }
        if (count == 0) {
            return;
        }
        List<Edit> ready = pending.subList(0, count);
        for (Splice splice : Splices.of(ready)) {
            buffer.emit(splice.start(), sink);
            byte[] replacement = splice.replacement();
            sink.accept(replacement, 0, replacement.length);
            buffer.skip(splice.end());
        }
        ready.forEach(edit -> lastInsertion = edit.isInsertion() ? edit.start() : lastInsertion);
        ready.clear();
    }
}
