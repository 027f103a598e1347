package dev.sluice.detectors.engine;

import dev.sluice.detectors.Batch;
import java.util.Arrays;

/// Where units begin in a text, a bit for each byte. Owned by one scan.
final class Begins {

    private long[] bits = new long[1];

    /// Index in the text of the first bit.
    private int from;

    /// The units of a batch that begin in it.
    void of(Batch batch) {
        clear(batch.from(), batch.to());
        for (int unit = batch.firstContinues() ? 1 : 0; unit < batch.units(); unit++) {
            mark(batch.unitStart(unit));
        }
    }

    /// The one unit of a text that ends at `past`.
    ///
    /// @param start below 0 if it begins before the text
    void only(int start, int past) {
        clear(0, past);
        if (start >= 0) {
            mark(start);
        }
    }

    private void clear(int first, int past) {
        // One more, in front of which every shifted pair ends.
        int longs = ((past - first) >>> 6) + 2;
        if (longs > bits.length) {
            bits = new long[longs];
        }
        from = first;
        Arrays.fill(bits, 0);
    }

    private void mark(int place) {
        bits[(place - from) >>> 6] |= 1L << (place - from);
    }

    /// Fills in the bits of so many blocks from `at` on.
    void fill(int at, int blocks, long[] out) {
        int shift = at - from & 63;
        int first = (at - from) >> 6;
        for (int block = 0; block < blocks; block++) {
            long here = longAt(first + block) >>> shift;
            out[block] = shift == 0 ? here : here | longAt(first + block + 1) << (64 - shift);
        }
    }

    private long longAt(int index) {
        return index >= 0 && index < bits.length ? bits[index] : 0;
    }
}
