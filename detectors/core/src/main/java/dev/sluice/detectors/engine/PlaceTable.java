package dev.sluice.detectors.engine;

/// By byte and place which of 64 groups of shapes allow it, a bit each. Filled by the compiler,
/// then only read.
final class PlaceTable {

    /// Places that are looked at, from a start on; -1 for the byte before it.
    static final int[] PLACES = {-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15};

    private static final int ROW = PLACES.length;

    /// By byte and place, so that what a text asks for lies together.
    private final long[] allowed = new long[256 * ROW];

    /// Allows groups a byte.
    ///
    /// @param place rank among [#PLACES]
    /// @param b 0 to 255
    void add(int place, int b, long groups) {
        allowed[b * ROW + place] |= groups;
    }

    /// The groups of which a shape may begin at `at`: no branch, which would be taken by chance.
    ///
    /// @param before the byte before it, 0 to 255
    long at(byte[] text, int at, int before) {
        long[] groups = allowed;
        return groups[before * ROW]
                & groups[(text[at] & 0xFF) * ROW + 1]
                & groups[(text[at + 1] & 0xFF) * ROW + 2]
                & groups[(text[at + 2] & 0xFF) * ROW + 3]
                & groups[(text[at + 3] & 0xFF) * ROW + 4]
                & groups[(text[at + 4] & 0xFF) * ROW + 5]
                & groups[(text[at + 5] & 0xFF) * ROW + 6]
                & groups[(text[at + 6] & 0xFF) * ROW + 7]
                & groups[(text[at + 7] & 0xFF) * ROW + 8]
                & groups[(text[at + 8] & 0xFF) * ROW + 9]
                & groups[(text[at + 9] & 0xFF) * ROW + 10]
                & groups[(text[at + 10] & 0xFF) * ROW + 11]
                & groups[(text[at + 11] & 0xFF) * ROW + 12]
                & groups[(text[at + 12] & 0xFF) * ROW + 13]
                & groups[(text[at + 13] & 0xFF) * ROW + 14]
                & groups[(text[at + 15] & 0xFF) * ROW + 15];
    }
}
