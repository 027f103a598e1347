package dev.sluice.detectors.engine;

import java.util.List;

/// Whether a text goes on at a place as one of many shapes, told by several of its bytes at once:
/// by place and byte the groups of shapes that allow it, a bit each. Necessary, never sufficient.
/// Immutable.
final class GroupedShapes implements Sieve {

    /// Places that are looked at, from a start on; -1 for the byte before it.
    private static final int[] PLACES = {-1, 0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15};

    private static final int GROUPS = Long.SIZE / Byte.SIZE;

    private final long[] allowed = new long[PLACES.length << 8];

    /// @param sample ordinary text, on which is measured which shapes are best told together
    GroupedShapes(List<Shape> shapes, byte[] sample) {
        MaskGroups groups = new MaskGroups(shapes, PLACES, GROUPS, 0, sample);
        byte[] tables = groups.tables();
        for (int p = 0; p < PLACES.length; p++) {
            for (int b = 0; b < 256; b++) {
                for (int group = 0; group < groups.groups(); group++) {
                    int known = b < MaskGroups.TABLE ? b : 0;
                    long bits = tables[groups.table(group, p) + known] & 0xFFL;
                    allowed[p << 8 | b] |= bits << (Byte.SIZE * group);
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
                before = (begins >>> place & 1) != 0 ? MaskGroups.BEGIN : before;
                kept |= at(slice.text, at + place, before) != 0 ? rest & -rest : 0;
            }
            out[slot] = kept;
        }
    }

    /// The groups of which a shape may begin at `at`, a bit each.
    private long at(byte[] text, int at, int before) {
        long[] groups = allowed;
        return groups[before]
                & groups[1 << 8 | (text[at] & 0xFF)]
                & groups[2 << 8 | (text[at + 1] & 0xFF)]
                & groups[3 << 8 | (text[at + 2] & 0xFF)]
                & groups[4 << 8 | (text[at + 3] & 0xFF)]
                & groups[5 << 8 | (text[at + 4] & 0xFF)]
                & groups[6 << 8 | (text[at + 5] & 0xFF)]
                & groups[7 << 8 | (text[at + 6] & 0xFF)]
                & groups[8 << 8 | (text[at + 8] & 0xFF)]
                & groups[9 << 8 | (text[at + 10] & 0xFF)]
                & groups[10 << 8 | (text[at + 12] & 0xFF)]
                & groups[11 << 8 | (text[at + 15] & 0xFF)];
    }
}
