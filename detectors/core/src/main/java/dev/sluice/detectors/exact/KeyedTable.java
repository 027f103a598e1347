package dev.sluice.detectors.exact;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// From the keyed hashes of values to what they stand for. Immutable, thread-safe, allocates
/// nothing.
final class KeyedTable {

    static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment filter;
    private final MemorySegment directory;
    private final MemorySegment entries;
    private final TableLayout layout;
    private final long words;
    private final long count;

    /// @param count entries that there are
    KeyedTable(MemorySegment file, TableLayout layout, long count) {
        this.layout = layout;
        this.words = layout.words();
        this.count = count;
        this.filter = file.asSlice(layout.at(), words * Long.BYTES);
        this.directory = file.asSlice(layout.directoryAt(), (layout.buckets() + 1) * Integer.BYTES);
        this.entries = file.asSlice(layout.entriesAt(), layout.capacity() * TableLayout.ENTRY);
    }

    /// Whether the place may be in the table; never false for one that is.
    boolean mayHold(long place) {
        long word = filter.get(LONG, TableLayout.word(place, words) * Long.BYTES);
        long bits = TableLayout.bits(place);
        return (word & bits) == bits;
    }

    /// What the entries of a value stand for.
    ///
    /// @param out takes at most [TableLayout#MOST_EQUAL]
    /// @return how many
    int find(long place, long tag, int[] out) {
        long bucket = layout.bucket(place) * Integer.BYTES;
        long from = directory.get(INT, bucket);
        long to = Math.min(count, directory.get(INT, bucket + Integer.BYTES));
        int found = 0;
        for (long at = from; at < to && found < out.length; at++) {
            if (entries.get(LONG, at * TableLayout.ENTRY) == tag) {
                out[found++] = entries.get(INT, at * TableLayout.ENTRY + Long.BYTES);
            }
        }
        return found;
    }
}
