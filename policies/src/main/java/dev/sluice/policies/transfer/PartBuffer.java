package dev.sluice.policies.transfer;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentException;

/// The bytes of a stream that have come in and not gone out yet: a tail of its own, and a stretch
/// that a caller lends. Clean bytes go out from the lent stretch without a copy.
final class PartBuffer {

    private static final byte[] NONE = {};

    private byte[] tail = NONE;
    private int tailFrom;
    private int tailTo;
    private byte[] lent = NONE;
    private int lentFrom;
    private int lentTo;
    private long drained;

    /// Takes the next bytes; lent until [#keep].
    void lend(byte[] bytes, int from, int to) {
        lent = bytes;
        lentFrom = from;
        lentTo = to;
    }

    /// Offset below which everything has gone out or was skipped.
    long drained() {
        return drained;
    }

    /// Offset past the last byte taken in.
    long end() {
        return drained + retained();
    }

    int retained() {
        return tailTo - tailFrom + lentTo - lentFrom;
    }

    /// Gives out the bytes below `upTo`.
    void emit(long upTo, ByteSink sink) throws ContentException {
        int fromTail = (int) Math.min(upTo - drained, tailTo - tailFrom);
        if (fromTail > 0) {
            sink.accept(tail, tailFrom, tailFrom + fromTail);
            skip(drained + fromTail);
        }
        int fromLent = (int) Math.min(upTo - drained, lentTo - lentFrom);
        if (fromLent > 0) {
            sink.accept(lent, lentFrom, lentFrom + fromLent);
            skip(drained + fromLent);
        }
    }

    /// Drops the bytes below `upTo`.
    void skip(long upTo) {
        int fromTail = (int) Math.min(upTo - drained, tailTo - tailFrom);
        if (fromTail > 0) {
            tailFrom += fromTail;
            drained += fromTail;
        }
        int fromLent = (int) Math.min(upTo - drained, lentTo - lentFrom);
        if (fromLent > 0) {
            lentFrom += fromLent;
            drained += fromLent;
        }
    }

    /// Ends the loan: what has not gone out is copied.
    void keep() {
        int more = lentTo - lentFrom;
        if (more > 0) {
            int kept = tailTo - tailFrom;
            if (tailTo + more > tail.length) {
                byte[] room = kept + more > tail.length ? grown(kept + more) : tail;
                System.arraycopy(tail, tailFrom, room, 0, kept);
                tail = room;
                tailFrom = 0;
                tailTo = kept;
            }
            System.arraycopy(lent, lentFrom, tail, tailTo, more);
            tailTo += more;
        }
        lend(NONE, 0, 0);
    }

    /// Forgets everything: nothing more may go out.
    void clear() {
        drained = end();
        tailFrom = 0;
        tailTo = 0;
        tail = NONE;
        lend(NONE, 0, 0);
    }

    private byte[] grown(int least) {
        return new byte[Math.max(least, Math.max(256, tail.length * 2))];
    }
}
