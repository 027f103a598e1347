package dev.sluice.detectors;

import java.util.Arrays;

/// Which record the text of a window belongs to. One owner.
///
/// A record is a number: its document in the high half, its element in the low half, 0 for what
/// stands outside of the elements.
public final class RecordMarks {

    private static final int HALF = 32;
    private static final long LOW = (1L << HALF) - 1;

    private int[] places = new int[16];
    private long[] records = new long[16];
    private int count;
    private long first;
    private int document;
    private int element;

    /// Forgets everything.
    public void reset() {
        count = 0;
        first = 0;
        document = 0;
        element = 0;
    }

    /// Adds a mark after the last one, in front of the byte at `place`.
    public void add(int place, RecordMark kind) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            records = Arrays.copyOf(records, count * 2);
        }
        places[count] = place;
        records[count] = next(kind);
        count++;
    }

    /// The last mark and this one have no text between them: what the last one said is not needed.
    public void addInPlace(int place, RecordMark kind) {
        if (count > 0) {
            count--;
        }
        add(place, kind);
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
        return (long) document << HALF | (inside & LOW);
    }

    /// The record of the byte at `index`.
    public long at(int index) {
        int mark = last(index);
        return mark < 0 ? first : records[mark];
    }

    /// Whether a view marks its records at all, as far as `index`.
    public static boolean isMarked(long record) {
        return record != 0;
    }

    /// Whether values of the two are of one record.
    public static boolean isOne(long a, long b) {
        return a >>> HALF == b >>> HALF
                && ((a & LOW) == (b & LOW) || (a & LOW) == 0 || (b & LOW) == 0);
    }

    /// Number of the document, from 1; 0 where nothing is marked.
    public static int document(long record) {
        return (int) (record >>> HALF);
    }

    /// Number of the element among all elements, from 1; 0 for what stands outside of them.
    public static int element(long record) {
        return (int) (record & LOW);
    }

    /// Whether the last text there is belongs to a later document.
    public boolean isPast(long record) {
        return document > record >>> HALF;
    }

    /// Forgets what stands before `index`.
    public void forget(int index) {
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
            int middle = (low + high) >>> 1;
            if (places[middle] <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
