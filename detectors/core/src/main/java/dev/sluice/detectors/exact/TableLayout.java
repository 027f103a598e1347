package dev.sluice.detectors.exact;

/// Where the parts of a keyed table lie in its file: a blocked Bloom filter, a directory, and the
/// entries in the order of their places.
///
/// A place is a 64-bit keyed hash. Its high bits choose a word of the filter and a bucket of the
/// directory, both growing with the place, so that a table is written from front to back out of
/// sorted entries ([#order]). Its low bits choose five bits of the filter's word: a block of the
/// filter is one such word, so a probe is one access to memory. With [#KEYS_A_WORD] keys a word a
/// key takes two bytes and one probe in about 170 of absent keys passes.
///
/// @param at where the filter begins, in bytes of the file; a multiple of eight
/// @param capacity entries that there is room for
public record TableLayout(long at, long capacity) {

    /// Bytes of an entry: its tag, and what it stands for.
    public static final int ENTRY = Long.BYTES + Integer.BYTES;

    /// Most entries of one tag; more rows than these that share a value are not told apart.
    public static final int MOST_EQUAL = 64;

    private static final int KEYS_A_WORD = 4;
    private static final int KEYS_A_BUCKET = 8;
    private static final int SLOT = 6;
    private static final int UNORDERED = 21;

    /// Words of the filter.
    public long words() {
        return capacity / KEYS_A_WORD + 1;
    }

    /// Buckets of the directory; it holds the first entry of each and of one more.
    public long buckets() {
        return capacity / KEYS_A_BUCKET + 1;
    }

    public long directoryAt() {
        return at + words() * Long.BYTES;
    }

    public long entriesAt() {
        return directoryAt() + (buckets() + 1) * Integer.BYTES;
    }

    /// Where the entries end, rounded up to a multiple of eight.
    public long end() {
        return entriesAt() + capacity * ENTRY + 7 & -8L;
    }

    /// What entries are sorted by: the high bits of a place, which never are negative.
    public static long order(long place) {
        return place >>> UNORDERED;
    }

    private static long ordered(long place) {
        return place >>> UNORDERED << UNORDERED;
    }

    /// Which word of the filter a place has its bits in.
    public long word(long place) {
        return word(place, words());
    }

    static long word(long place, long words) {
        return Math.unsignedMultiplyHigh(ordered(place), words);
    }

    /// The bits of a place in its word of the filter.
    public static long bits(long place) {
        return 1L << place
                | 1L << (place >>> SLOT)
                | 1L << (place >>> (2 * SLOT))
                | 1L << (place >>> (3 * SLOT))
                | 1L << (place >>> (4 * SLOT));
    }

    /// Which bucket a place's entry lies in.
    public long bucket(long place) {
        return Math.unsignedMultiplyHigh(ordered(place), buckets());
    }
}
