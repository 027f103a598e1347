package dev.sluice.content.view;

import java.util.Arrays;

/// Which bytes of a view belong to JSON numbers: one bit each, for the stretch not yet forgotten.
/// Two numbers never touch.
final class NumberMarks {

    private static final int WORD = 6;

    private long[] words = new long[16];
    private long base;
    private long end;

    /// Marks the number `[from, to)`, after all numbers marked before.
    void mark(long from, long to) {
        int first = (int) (from - base);
        int past = (int) (to - base);
        int needed = (past >>> WORD) + 1;
        if (needed > words.length) {
            words = Arrays.copyOf(words, Math.max(needed, words.length * 2));
        }
        for (int bit = first; bit < past; ) {
            int stop = Math.min(past, (bit | 63) + 1);
            words[bit >>> WORD] |= (-1L >>> (64 - (stop - bit))) << bit;
            bit = stop;
        }
        end = to;
    }

    boolean isMarked(long offset) {
        if (offset < base || offset >= end) {
            return false;
        }
        int bit = (int) (offset - base);
        return ((words[bit >>> WORD] >>> bit) & 1) != 0;
    }

    /// The first byte of the number at `offset`, or `offset` if none is there.
    long start(long offset) {
        long start = offset;
        if (isMarked(offset)) {
            while (isMarked(start - 1)) {
                start--;
            }
        }
        return start;
    }

    /// Past the last byte of the number at `offset`, or `offset` if none is there.
    long end(long offset) {
        long past = offset;
        while (isMarked(past)) {
            past++;
        }
        return past;
    }

    /// Forgets what lies before `offset`, at which no number goes on.
    void forgetBefore(long offset) {
        int gone = (int) ((Math.min(offset, end) - base) >>> WORD);
        int used = end > base ? (int) ((end - 1 - base) >>> WORD) + 1 : 0;
        if (offset >= end) {
            Arrays.fill(words, 0, used, 0L);
            base = offset;
            end = offset;
        } else if (gone > used / 2) {
            System.arraycopy(words, gone, words, 0, used - gone);
            Arrays.fill(words, used - gone, used, 0L);
            base += (long) gone << WORD;
        }
    }
}
