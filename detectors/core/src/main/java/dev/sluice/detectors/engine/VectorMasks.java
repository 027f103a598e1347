package dev.sluice.detectors.engine;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [Masks] by table look-ups on vectors of 64 bytes. This is the only class that touches the vector
/// module, so that it is loaded only where the module is there.
///
/// The kernels are small methods over many blocks, each with few vector operations: larger ones are
/// beyond what the compiler keeps in registers.
final class VectorMasks implements Masks {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_512;
    private static final int QUAD = 4;

    /// Places that are looked at, from a start on: multiples of [#QUAD].
    private static final int[] START_PLACES = {-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 14};

    private static final int[] NARROW_PLACES = {-1, 0, 1, 2, 3, 4, 5, 6};
    private static final int[] WORD_PLACES = {-1, 0, 1, 2};

    private final MaskGroups starts;
    private final MaskGroups narrow;
    private final MaskGroups words;
    private final byte[] anchors;

    private VectorMasks(MaskGroups starts, MaskGroups narrow, MaskGroups words, byte[] anchors) {
        this.starts = starts;
        this.narrow = narrow;
        this.words = words;
        this.anchors = anchors;
    }

    /// Whether the machine has vectors of that width.
    static boolean isWide() {
        return ByteVector.SPECIES_PREFERRED.length() >= SPECIES.length();
    }

    static VectorMasks of(Program program) {
        byte[] sample = SampleText.bytes();
        Openings openings = program.openings();
        return new VectorMasks(
                new MaskGroups(openings.free(), START_PLACES, 2, sample),
                new MaskGroups(openings.narrow(), NARROW_PLACES, 1, sample),
                new MaskGroups(program.hotwords().shapes(), WORD_PLACES, 2, sample),
                openings.anchorBytes());
    }

    @Override
    public void starts(
            byte[] text, int at, int blocks, long[] out, long[] anchored, int slot, byte[] left) {
        masks(starts, text, at, blocks, out, slot, left);
        for (int block = 0; block < blocks; block++) {
            anchored[slot + block] = 0;
        }
        for (byte anchor : anchors) {
            equal(text, at, blocks, anchor, anchored, slot);
        }
    }

    @Override
    public void narrow(byte[] text, int at, int blocks, long[] out, int slot, byte[] left) {
        masks(narrow, text, at, blocks, out, slot, left);
    }

    @Override
    public void words(byte[] text, int at, int blocks, long[] out, int slot, byte[] left) {
        masks(words, text, at, blocks, out, slot, left);
    }

    private static void masks(
            MaskGroups of, byte[] text, int at, int blocks, long[] out, int slot, byte[] left) {
        for (int block = 0; block < blocks; block++) {
            out[slot + block] = 0;
        }
        int quads = of.places().length / QUAD;
        for (int group = 0; group < of.groups(); group++) {
            first(text, at, blocks, of, group, left);
            for (int quad = 1; quad < quads; quad++) {
                next(text, at, blocks, of, group, quad * QUAD, left);
            }
            collect(left, blocks, out, slot);
        }
    }

    private static ByteVector table(byte[] tables, int at) {
        return ByteVector.fromArray(SPECIES, tables, at);
    }

    /// Buckets that allow the bytes; those that are not ASCII count as 0.
    private static ByteVector allowed(byte[] text, int at, ByteVector low, ByteVector high) {
        return ByteVector.fromArray(SPECIES, text, at).max((byte) 0).selectFrom(low, high);
    }

    private static void first(
            byte[] text, int at, int blocks, MaskGroups of, int group, byte[] left) {
        int[] places = of.places();
        byte[] tables = of.tables();
        int table = of.table(group, 0);
        ByteVector a0 = table(tables, table);
        ByteVector a1 = table(tables, table + 64);
        ByteVector b0 = table(tables, table + 128);
        ByteVector b1 = table(tables, table + 192);
        ByteVector c0 = table(tables, table + 256);
        ByteVector c1 = table(tables, table + 320);
        ByteVector d0 = table(tables, table + 384);
        ByteVector d1 = table(tables, table + 448);
        int a = at + places[0];
        int b = at + places[1];
        int c = at + places[2];
        int d = at + places[3];
        for (int i = 0; i < blocks * BLOCK; i += BLOCK) {
            ByteVector one = allowed(text, a + i, a0, a1).and(allowed(text, b + i, b0, b1));
            ByteVector two = allowed(text, c + i, c0, c1).and(allowed(text, d + i, d0, d1));
            one.and(two).intoArray(left, i);
        }
    }

    private static void next(
            byte[] text, int at, int blocks, MaskGroups of, int group, int place, byte[] left) {
        int[] places = of.places();
        byte[] tables = of.tables();
        int table = of.table(group, place);
        ByteVector a0 = table(tables, table);
        ByteVector a1 = table(tables, table + 64);
        ByteVector b0 = table(tables, table + 128);
        ByteVector b1 = table(tables, table + 192);
        ByteVector c0 = table(tables, table + 256);
        ByteVector c1 = table(tables, table + 320);
        ByteVector d0 = table(tables, table + 384);
        ByteVector d1 = table(tables, table + 448);
        int a = at + places[place];
        int b = at + places[place + 1];
        int c = at + places[place + 2];
        int d = at + places[place + 3];
        for (int i = 0; i < blocks * BLOCK; i += BLOCK) {
            ByteVector one = allowed(text, a + i, a0, a1).and(allowed(text, b + i, b0, b1));
            ByteVector two = allowed(text, c + i, c0, c1).and(allowed(text, d + i, d0, d1));
            ByteVector.fromArray(SPECIES, left, i).and(one.and(two)).intoArray(left, i);
        }
    }

    private static void collect(byte[] left, int blocks, long[] out, int slot) {
        for (int block = 0; block < blocks; block++) {
            ByteVector some = ByteVector.fromArray(SPECIES, left, block * BLOCK);
            out[slot + block] |= some.compare(VectorOperators.NE, (byte) 0).toLong();
        }
    }

    private static void equal(byte[] text, int at, int blocks, byte symbol, long[] out, int slot) {
        for (int block = 0; block < blocks; block++) {
            ByteVector bytes = ByteVector.fromArray(SPECIES, text, at + block * BLOCK);
            out[slot + block] |= bytes.compare(VectorOperators.EQ, symbol).toLong();
        }
    }

    @Override
    public String description() {
        return "vector, 512 bits";
    }
}
