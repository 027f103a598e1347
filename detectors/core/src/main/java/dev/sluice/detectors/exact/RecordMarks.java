package dev.sluice.detectors.exact;

import dev.sluice.detectors.RecordMark;
import java.util.Arrays;

/// Which record the text of a window belongs to. One owner.
///
/// A record is a number: its document in the high half, its element in the low half, 0 for what
/// stands outside of the elements.
final class RecordMarks {

    private static final int HALF = 32;
    private static final long LOW = (1L << HALF) - 1;

    private int[] places = new int[16];
    private long[] records = new long[16];
    private int count;
    private long first;
    private int document;
    private int element;

    void reset() {
        count = 0;
        first = 0;
        document = 0;
        element = 0;
    }

    void add(int place, RecordMark kind) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            records = Arrays.copyOf(records, count * 2);
        }
        places[count] = place;
        records[count] = next(kind);
        count++;
    }

    private long next(RecordMark kind) {
        int inside =
                switch (kind) {
                    case DOCUMENT -> {
                        document++;
                        yield 0;
                    }
                    case ELEMENT -> ++element;
                    case REST -> 0;
                };
        return (long) document << HALF | inside & LOW;
    }

    /// The record of the byte at `index`.
    long at(int index) {
        int mark = last(index);
        return mark < 0 ? first : records[mark];
    }

    /// Whether a view marks its records at all, as far as `index`.
    static boolean isMarked(long record) {
        return record != 0;
    }

    /// Whether values of the two are of one record.
    static boolean isOne(long a, long b) {
        return a >>> HALF == b >>> HALF
                && ((a & LOW) == (b & LOW) || (a & LOW) == 0 || (b & LOW) == 0);
    }

    /// Whether the last text there is belongs to a later document.
    boolean isPast(long record) {
        return document > record >>> HALF;
    }

    /// Forgets what stands before `index`.
    void forget(int index) {
        int gone = last(index) + 1;
        if (gone > 0) {
            first = records[gone - 1];
            count -= gone;
            System.arraycopy(records, gone, records, 0, count);
            System.arraycopy(places, gone, places, 0, count);
        }
        for (int i = 0; i < count; i++) {
            places[i] -= index;
        }
    }

    /// The last mark at or before `index`, or -1.
    private int last(int index) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = low + high >>> 1;
            if (places[middle] <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
