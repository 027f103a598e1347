package dev.sluice.policies.transfer;

import dev.sluice.content.ByteSink;
import java.util.Arrays;

/// Bytes that may leave and wait for a receiver that wants them. For use again once empty.
final class OutputQueue implements ByteSink {

    private static final int PIECE = 64 << 10;

    private byte[] bytes = new byte[0];
    private int first;
    private int past;

    @Override
    public void accept(byte[] more, int from, int to) {
        int length = to - from;
        if (past + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, past + length));
        }
        System.arraycopy(more, from, bytes, past, length);
        past += length;
    }

    int size() {
        return past - first;
    }

    /// Gives out pieces until all is given.
    ///
    /// @return whether the receiver wants more than that
    boolean giveTo(Output out) {
        boolean wantsMore = true;
        while (first < past && wantsMore) {
            int from = first;
            first = Math.min(past, first + PIECE);
            wantsMore = out.accept(bytes, from, first);
        }
        if (first == past) {
            first = 0;
            past = 0;
        }
        return wantsMore;
    }

    void clear() {
        first = 0;
        past = 0;
        bytes = new byte[0];
    }
}
