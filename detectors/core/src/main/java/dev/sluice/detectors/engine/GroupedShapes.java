package dev.sluice.detectors.engine;

import java.util.List;

/// Whether a text goes on at a place as one of many shapes, told by several of its bytes at once:
/// by place and byte the groups of shapes that allow it, a bit each. Necessary, never sufficient.
/// Immutable.
final class GroupedShapes implements Sieve {

    /// Places that are looked at, from a start on; -1 for the byte before it.
    private static final int[] PLACES = {-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15};

    private static final int GROUPS = Long.SIZE / Byte.SIZE;

    private static final int ROW = MaskGroups.TABLE;

    private final long[] allowed = new long[PLACES.length * ROW];

    /// @param sample ordinary text, on which is measured which shapes are best told together
    GroupedShapes(List<Shape> shapes, byte[] sample) {
        MaskGroups groups = new MaskGroups(shapes, PLACES, GROUPS, 0, sample);
        byte[] tables = groups.tables();
        for (int p = 0; p < PLACES.length; p++) {
            for (int b = 0; b < ROW; b++) {
                for (int group = 0; group < groups.groups(); group++) {
                    long bits = tables[groups.table(group, p) + b] & 0xFFL;
                    allowed[p * ROW + b] |= bits << (Byte.SIZE * group);
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
                int before = Math.max(0, slice.text[at + place - 1]);
                before = (begins >>> place & 1) != 0 ? MaskGroups.EDGE : before;
                kept |= at(slice.text, at + place, before) != 0 ? rest & -rest : 0;
            }
            out[slot] = kept;
        }
    }

    /// The groups of which a shape may begin at `at`, a bit each. Bytes that are not ASCII count as
    /// 0.
    private long at(byte[] text, int at, int before) {
        long[] groups = allowed;
        long left =
                groups[before]
                        & groups[1 * ROW + Math.max(0, text[at])]
                        & groups[2 * ROW + Math.max(0, text[at + 1])]
                        & groups[3 * ROW + Math.max(0, text[at + 2])]
                        & groups[4 * ROW + Math.max(0, text[at + 3])]
                        & groups[5 * ROW + Math.max(0, text[at + 4])]
                        & groups[6 * ROW + Math.max(0, text[at + 5])]
                        & groups[7 * ROW + Math.max(0, text[at + 6])]
                        & groups[8 * ROW + Math.max(0, text[at + 7])];
        if (left == 0) {
            return 0;
        }
        return left
                & groups[9 * ROW + Math.max(0, text[at + 8])]
                & groups[10 * ROW + Math.max(0, text[at + 9])]
                & groups[11 * ROW + Math.max(0, text[at + 10])]
                & groups[12 * ROW + Math.max(0, text[at + 11])]
                & groups[13 * ROW + Math.max(0, text[at + 12])]
                & groups[14 * ROW + Math.max(0, text[at + 13])]
                & groups[15 * ROW + Math.max(0, text[at + 15])];
    }
}
