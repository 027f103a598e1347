package dev.sluice.content.view;

import dev.sluice.content.BatchSink;
import java.util.Arrays;

/// Leads tokens through the chunks of a part and keeps what a chunk leaves unread, until the next
/// one completes it. It is used again for another part after [#clear].
final class Carry {

    /// The most bytes that tokens may leave.
    static final int MOST = 1100;

    /// Kept bytes and what is read behind them in one go.
    private static final int BUFFER = 2048;

    private static final byte[] NOTHING = new byte[0];

    private final BatchBuilder builder = new BatchBuilder();
    private byte[] kept = NOTHING;
    private boolean dirty;
    private int length;
    private long taken;

    /// Begins a part.
    ///
    /// @return what its tokens fill
    BatchBuilder begin(Stretches map) {
        builder.begin(map);
        taken = 0;
        return builder;
    }

    void feed(Tokens tokens, byte[] part, int from, int to, BatchSink sink) {
        taken += to - from;
        int at = from;
        while (length > 0 && at < to) {
            at += feedKept(tokens, part, at, to, sink);
        }
        if (at < to) {
            builder.chunk(part, at, sink);
            int read = tokens.read(part, at, to, false);
            builder.finish(read);
            keep(part, read, to);
        }
    }

    void end(Tokens tokens, BatchSink sink) {
        builder.chunk(kept, 0, sink);
        tokens.read(kept, 0, length, true);
        builder.finish(length);
        length = 0;
        builder.closeLast(sink);
    }

    /// Lets go of everything that belongs to a part that has ended.
    void clear() {
        builder.clear();
        if (dirty) {
            Arrays.fill(kept, (byte) 0);
            dirty = false;
        }
    }

    /// Part offset below which everything was read.
    long decidedBefore() {
        return taken - length;
    }

    /// @return bytes of the part that need not come again
    private int feedKept(Tokens tokens, byte[] part, int from, int to, BatchSink sink) {
        int more = Math.min(to - from, BUFFER - length);
        System.arraycopy(part, from, kept, length, more);
        builder.chunk(kept, 0, sink);
        int read = tokens.read(kept, 0, length + more, false);
        builder.finish(read);
        if (read >= length) {
            int fresh = read - length;
            length = 0;
            return fresh;
        }
        length += more - read;
        System.arraycopy(kept, read, kept, 0, length);
        return more;
    }

    private void keep(byte[] part, int from, int to) {
        length = to - from;
        if (length == 0) {
            return;
        }
        if (kept.length == 0) {
            kept = new byte[BUFFER];
        }
        dirty = true;
        System.arraycopy(part, from, kept, 0, length);
    }
}
