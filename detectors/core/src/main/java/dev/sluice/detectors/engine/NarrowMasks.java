package dev.sluice.detectors.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [Masks] by table look-ups on vectors of 16 bytes, which any processor with vectors has: a table
/// for the row of a byte's number and one for its place in it, see [ByteCodes]. A byte is allowed
/// where both allow it, which lets a little more through than one table of all bytes. Like
/// [WideMasks] it touches the vector module.
final class NarrowMasks implements Masks {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_128;
    private static final int ROW = ByteCodes.ROW;

    /// Bytes of a pair of tables, the one of rows first.
    private static final int PAIR = 2 * ROW;

    private final PlaneGroups groups;

    /// By plane the pairs of tables, group by group and place by place.
    private final Map<Plane, byte[]> pairs = new EnumMap<>(Plane.class);

    NarrowMasks(PlaneGroups groups) {
        this.groups = groups;
        for (Plane plane : Plane.values()) {
            pairs.put(plane, pairs(groups.of(plane).tables()));
        }
    }

    private static byte[] pairs(byte[] tables) {
        byte[] pairs = new byte[tables.length / MaskGroups.TABLE * PAIR];
        for (int i = 0; i < tables.length; i++) {
            int code = ByteCodes.of(i % MaskGroups.TABLE);
            int pair = i / MaskGroups.TABLE * PAIR;
            pairs[pair + code / ROW] |= tables[i];
            pairs[pair + ROW + code % ROW] |= tables[i];
        }
        return pairs;
    }

    @Override
    public void fill(Plane plane, MaskSlice slice, long[] out) {
        MaskGroups of = groups.of(plane);
        byte[] tables = Objects.requireNonNull(pairs.get(plane));
        SplitSlice split = slice.split();
        Arrays.fill(split.any, 0, slice.blocks * BLOCK, (byte) 0);
        for (int group = 0; group < of.groups(); group++) {
            Arrays.fill(slice.scratch, 0, slice.blocks * BLOCK, (byte) -1);
            for (int p = 0; p < of.places().length; p++) {
                int place = of.places()[p];
                int table = of.table(group, p);
                keep(slice, split, place, tables, table / MaskGroups.TABLE * PAIR);
                if (place < 0) {
                    begin(slice, of.tables()[table + MaskGroups.EDGE]);
                }
            }
            add(slice, split.any);
        }
        collect(slice, split.any, out);
    }

    /// Keeps of what is left the buckets that allow the bytes at a place.
    private static void keep(
            MaskSlice slice, SplitSlice split, int place, byte[] tables, int pair) {
        byte[] rows = split.rows;
        byte[] places = split.places;
        byte[] left = slice.scratch;
        int from = SplitSlice.BEFORE + place;
        int bytes = slice.blocks * BLOCK;
        ByteVector byRow = ByteVector.fromArray(SPECIES, tables, pair);
        ByteVector byPlace = ByteVector.fromArray(SPECIES, tables, pair + ROW);
        for (int i = 0; i < bytes; i += ROW) {
            ByteVector row = ByteVector.fromArray(SPECIES, rows, from + i).selectFrom(byRow);
            ByteVector.fromArray(SPECIES, places, from + i)
                    .selectFrom(byPlace)
                    .and(row)
                    .and(ByteVector.fromArray(SPECIES, left, i))
                    .intoArray(left, i);
        }
    }

    /// Sets what is left where units begin: what stands before them does not count. No place has
    /// been looked at but the one before.
    private static void begin(MaskSlice slice, byte allowed) {
        for (int block = 0; block < slice.blocks; block++) {
            for (long rest = slice.begins[slice.slot + block]; rest != 0; rest &= rest - 1) {
                slice.scratch[block * BLOCK + Long.numberOfTrailingZeros(rest)] = allowed;
            }
        }
    }

    private static void add(MaskSlice slice, byte[] any) {
        for (int i = 0; i < slice.blocks * BLOCK; i += ROW) {
            ByteVector.fromArray(SPECIES, any, i)
                    .or(ByteVector.fromArray(SPECIES, slice.scratch, i))
                    .intoArray(any, i);
        }
    }

    /// The places of which something is left.
    private static void collect(MaskSlice slice, byte[] any, long[] out) {
        for (int block = 0; block < slice.blocks; block++) {
            int i = block * BLOCK;
            out[slice.slot + block] =
                    some(any, i)
                            | some(any, i + ROW) << ROW
                            | some(any, i + 2 * ROW) << (2 * ROW)
                            | some(any, i + 3 * ROW) << (3 * ROW);
        }
    }

    private static long some(byte[] any, int i) {
        return ByteVector.fromArray(SPECIES, any, i).compare(VectorOperators.NE, (byte) 0).toLong();
    }
}
