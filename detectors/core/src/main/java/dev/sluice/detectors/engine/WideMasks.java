package dev.sluice.detectors.engine;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [Masks] by table look-ups on vectors of 64 bytes, a whole table of ASCII at once. Like
/// [NarrowMasks] it touches the vector module, so both are loaded only where the module is there.
///
/// The kernels are small methods over many blocks, each with few vector operations: larger ones are
/// beyond what the compiler keeps in registers.
final class WideMasks implements Masks {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_512;
    private final PlaneGroups groups;

    WideMasks(PlaneGroups groups) {
        this.groups = groups;
    }

    @Override
    public void fill(Plane plane, MaskSlice slice, long[] out) {
        MaskGroups of = groups.of(plane);
        if (!slice.isCoded) {
            code(slice);
        }
        Arrays.fill(out, slice.slot, slice.slot + slice.blocks, 0);
        for (int group = 0; group < of.groups(); group++) {
            first(slice, of, group, out);
            if (of.places().length > PlaneGroups.QUAD) {
                last(slice, of, group, out);
            }
        }
    }

    /// Makes the codes of the slice, of the byte before it and of those behind it.
    private static void code(MaskSlice slice) {
        int last = 1 + slice.blocks * BLOCK + AFTER - BLOCK;
        for (int i = 0; i < last; i += BLOCK) {
            code(slice.text, slice.at - 1 + i, slice.codes, i);
        }
        code(slice.text, slice.at - 1 + last, slice.codes, last);
        slice.isCoded = true;
    }

    /// See [MaskGroups#code].
    private static void code(byte[] text, int from, byte[] codes, int to) {
        ByteVector bytes = ByteVector.fromArray(SPECIES, text, from);
        ByteVector upper =
                bytes.lanewise(VectorOperators.ASHR, 4).and((byte) (MaskGroups.UPPER | 7));
        bytes.blend(upper, bytes.lt((byte) 0)).intoArray(codes, to);
    }

    private static ByteVector table(byte[] tables, int at) {
        return ByteVector.fromArray(SPECIES, tables, at);
    }

    /// Buckets that allow the bytes before places; where units begin, that counts as a byte.
    private static ByteVector allowedBefore(
            byte[] codes, int at, long begins, ByteVector low, ByteVector high) {
        return ByteVector.fromArray(SPECIES, codes, at)
                .blend(MaskGroups.EDGE, VectorMask.fromLong(SPECIES, begins))
                .selectFrom(low, high);
    }

    /// Buckets that allow the bytes.
    private static ByteVector allowed(byte[] codes, int at, ByteVector low, ByteVector high) {
        return ByteVector.fromArray(SPECIES, codes, at).selectFrom(low, high);
    }

    /// Compares the first quad, and collects what is left if it is the only one.
    private static void first(MaskSlice slice, MaskGroups of, int group, long[] out) {
        int[] places = of.places();
        byte[] tables = of.tables();
        byte[] codes = slice.codes;
        byte[] left = slice.scratch;
        boolean isOnly = places.length == PlaneGroups.QUAD;
        long[] begins = slice.begins;
        int slot = slice.slot;
        int table = of.table(group, 0);
        ByteVector a0 = table(tables, table);
        ByteVector a1 = table(tables, table + 64);
        ByteVector b0 = table(tables, table + 128);
        ByteVector b1 = table(tables, table + 192);
        ByteVector c0 = table(tables, table + 256);
        ByteVector c1 = table(tables, table + 320);
        ByteVector d0 = table(tables, table + 384);
        ByteVector d1 = table(tables, table + 448);
        int a = 1 + places[0];
        int b = 1 + places[1];
        int c = 1 + places[2];
        int d = 1 + places[3];
        for (int block = 0; block < slice.blocks; block++) {
            int i = block * BLOCK;
            ByteVector one =
                    allowedBefore(codes, a + i, begins[slot + block], a0, a1)
                            .and(allowed(codes, b + i, b0, b1));
            ByteVector two = allowed(codes, c + i, c0, c1).and(allowed(codes, d + i, d0, d1));
            if (isOnly) {
                out[slot + block] |= some(one.and(two));
            } else {
                one.and(two).intoArray(left, i);
            }
        }
    }

    /// Compares the second quad, where the first has left something.
    private static void last(MaskSlice slice, MaskGroups of, int group, long[] out) {
        int[] places = of.places();
        byte[] tables = of.tables();
        byte[] codes = slice.codes;
        byte[] left = slice.scratch;
        int slot = slice.slot;
        int table = of.table(group, PlaneGroups.QUAD);
        ByteVector a0 = table(tables, table);
        ByteVector a1 = table(tables, table + 64);
        ByteVector b0 = table(tables, table + 128);
        ByteVector b1 = table(tables, table + 192);
        ByteVector c0 = table(tables, table + 256);
        ByteVector c1 = table(tables, table + 320);
        ByteVector d0 = table(tables, table + 384);
        ByteVector d1 = table(tables, table + 448);
        int a = 1 + places[PlaneGroups.QUAD];
        int b = 1 + places[PlaneGroups.QUAD + 1];
        int c = 1 + places[PlaneGroups.QUAD + 2];
        int d = 1 + places[PlaneGroups.QUAD + 3];
        for (int block = 0; block < slice.blocks; block++) {
            int i = block * BLOCK;
            ByteVector one = allowed(codes, a + i, a0, a1).and(allowed(codes, b + i, b0, b1));
            ByteVector two = allowed(codes, c + i, c0, c1).and(allowed(codes, d + i, d0, d1));
            out[slot + block] |= some(ByteVector.fromArray(SPECIES, left, i).and(one.and(two)));
        }
    }

    /// The places that are left, a bit each.
    private static long some(ByteVector left) {
        return left.compare(VectorOperators.NE, (byte) 0).toLong();
    }
}
