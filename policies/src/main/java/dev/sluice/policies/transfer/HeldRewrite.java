package dev.sluice.policies.transfer;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a held body again, puts the splices in and codes it anew, at the pace of its receiver.
final class HeldRewrite implements ByteSink, AutoCloseable {

    private static final int PLAIN_PIECE = 32 << 10;

    /// Coded bytes read at a time: what they decode to waits in memory.
    private static final int CODED_PIECE = 1 << 10;

    private final Hold hold;
    private final List<Splice> splices;
    private final @Nullable ContentDecoder decoder;
    private final @Nullable ContentEncoder encoder;
    private final OutputQueue queue = new OutputQueue();
    private final byte[] piece;
    private int next;
    private long position;
    private long part;
    private boolean ended;

    /// @param splices ascending; at least one
    /// @param decoder owned, null for identity
    /// @param encoder owned, null for identity
    HeldRewrite(
            Hold hold,
            List<Splice> splices,
            @Nullable ContentDecoder decoder,
            @Nullable ContentEncoder encoder) {
        this.hold = hold;
        this.splices = splices;
        this.decoder = decoder;
        this.encoder = encoder;
        this.piece = new byte[decoder == null ? PLAIN_PIECE : CODED_PIECE];
    }

    /// Bytes of the hold that were read.
    long read() {
        return position;
    }

    /// @return whether all was given
    boolean giveTo(Output out) throws ContentException {
        while (true) {
            if (!queue.giveTo(out)) {
                return ended && queue.size() == 0;
            }
            if (ended) {
                return true;
            }
            if (!hold.ready(position)) {
                return false;
            }
            readMore();
        }
    }

    private void readMore() throws ContentException {
        int length = hold.read(position, piece, 0, piece.length);
        if (length > 0) {
            position += length;
            if (decoder == null) {
                accept(piece, 0, length);
            } else {
                decoder.feed(piece, 0, length, this);
            }
            return;
        }
        if (decoder != null) {
            decoder.end(this);
        }
        spliceBefore(Long.MAX_VALUE);
        if (encoder != null) {
            encoder.end(queue);
        }
        ended = true;
    }

    /// Takes decoded bytes: what no splice covers goes on.
    @Override
    public void accept(byte[] bytes, int from, int to) throws ContentException {
        int at = from;
        while (at < to) {
            spliceBefore(part + 1);
            long skip = next > 0 ? splices.get(next - 1).end() - part : 0;
            if (skip > 0) {
                int skipped = (int) Math.min(skip, to - at);
                at += skipped;
                part += skipped;
                continue;
            }
            long untilNext = next < splices.size() ? splices.get(next).start() - part : to - at;
            int length = (int) Math.min(untilNext, to - at);
            give(bytes, at, at + length);
            at += length;
            part += length;
        }
    }

    /// Gives out the replacements of the splices that begin before `offset`.
    private void spliceBefore(long offset) throws ContentException {
        while (next < splices.size() && splices.get(next).start() < offset) {
            byte[] replacement = splices.get(next++).replacement();
            give(replacement, 0, replacement.length);
        }
    }

    private void give(byte[] bytes, int from, int to) throws ContentException {
        if (encoder == null) {
            queue.accept(bytes, from, to);
        } else {
            encoder.feed(bytes, from, to, queue);
        }
    }

    @Override
    public void close() {
        if (decoder != null) {
            decoder.close();
        }
        if (encoder != null) {
            encoder.close();
        }
    }
}
