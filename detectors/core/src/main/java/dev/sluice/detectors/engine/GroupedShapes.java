package dev.sluice.detectors.engine;

import java.util.List;

/// Whether a text goes on at a place as one of many shapes, told by several of its bytes at once:
/// by place and byte the groups of shapes that allow it, a bit each. Necessary, never sufficient.
/// Immutable.
final class GroupedShapes implements Sieve {

    /// Places that are looked at, from a start on; -1 for the byte before it.
    private static final int[] PLACES = {-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15};

    private static final int GROUPS = Long.SIZE / Byte.SIZE;

    private static final int ROW = PLACES.length;

    /// By byte and place, so that what a text asks for lies together.
    private final long[] allowed = new long[256 * ROW];

    /// @param sample ordinary text, on which is measured which shapes are best told together
    GroupedShapes(List<Shape> shapes, byte[] sample) {
        MaskGroups groups = new MaskGroups(shapes, PLACES, GROUPS, 0, sample);
        byte[] tables = groups.tables();
        for (int p = 0; p < PLACES.length; p++) {
            for (int b = 0; b < 256; b++) {
                for (int group = 0; group < groups.groups(); group++) {
                    long bits = tables[groups.table(group, p) + MaskGroups.code(b)] & 0xFFL;
                    allowed[b * ROW + p] |= bits << (Byte.SIZE * group);
                }
            }
        }
    }

    @Override
    public void keep(MaskSlice slice, int blocks, long[] out) {
        for (int block = 0; block < blocks; block++) {
            int slot = slice.slot + block;
            int at = slice.at + block * Masks.BLOCK;
            long begins = slice.begins[slot];
            long kept = 0;
            for (long rest = out[slot]; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                int before = slice.text[at + place - 1] & 0xFF;
                before = (begins >>> place & 1) != 0 ? MaskGroups.EDGE : before;
                kept |= may(slice.text, at + place, before) << place;
            }
            out[slot] = kept;
        }
    }

    /// 1 if a shape may begin at `at`, else 0: no branch, which would be taken by chance.
    private long may(byte[] text, int at, int before) {
        long[] groups = allowed;
        long left =
                groups[before * ROW]
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
        return (left | -left) >>> 63;
    }
}
