package dev.sluice.detectors.engine;

/// The bytes of a [MaskSlice] as numbers of [ByteCodes], split into rows and places. Owned by the
/// slice.
final class SplitSlice {

    /// Bytes in front of the slice.
    static final int BEFORE = 1;

    private static final int BYTES = MaskSlice.BLOCKS * Masks.BLOCK;

    /// Row of each number, from [#BEFORE] in front of the slice to [Masks#AFTER] behind it.
    final byte[] rows = new byte[BEFORE + BYTES + Masks.AFTER];

    /// Place of each number in its row.
    final byte[] places = new byte[rows.length];

    /// By place of the slice the buckets that allow it, for whoever makes masks.
    final byte[] any = new byte[BYTES];

    void of(byte[] text, int at, int blocks) {
        int length = BEFORE + blocks * Masks.BLOCK + Masks.AFTER;
        ByteCodes.split(text, at - BEFORE, length, rows, places);
    }
}
