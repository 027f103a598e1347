package dev.sluice.detectors.engine;

import dev.sluice.detectors.Batch;
import java.util.Arrays;

/// Where units begin in a text: there the byte before is none of theirs. Owned by one scan.
final class Begins {

    private static final Batch NO_UNITS = new Batch();

    private Batch batch = NO_UNITS;
    private int first;

    /// Of a text that is one unit, where that begins; below 0 for none.
    private int only = -1;

    /// The units of a batch that begin in it.
    void of(Batch units) {
        batch = units;
        first = units.firstContinues() ? 1 : 0;
        only = -1;
    }

    /// The one unit of a text.
    void only(int at) {
        batch = NO_UNITS;
        only = at;
    }

    /// Fills in a bit for each place in so many blocks from `from` on at which a unit begins.
    void fill(int from, int blocks, long[] out) {
        Arrays.fill(out, 0, blocks, 0);
        int past = from + (blocks << 6);
        if (only >= from && only < past) {
            mark(only - from, out);
        }
        int units = batch.units();
        for (int unit = firstFrom(from); unit < units && batch.unitStart(unit) < past; unit++) {
            mark(batch.unitStart(unit) - from, out);
        }
    }

    private static void mark(int place, long[] out) {
        out[place >>> 6] |= 1L << place;
    }

    /// The first unit that begins at `from` or behind it.
    private int firstFrom(int from) {
        int low = first;
        int high = batch.units();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (batch.unitStart(middle) < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
