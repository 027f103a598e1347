package dev.sluice.detectors.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// [Masks] by two look-ups a byte, for machines without wide vectors.
final class PlainMasks implements Masks {

    private final Map<Plane, PairSet> pairs = new EnumMap<>(Plane.class);
    private final boolean[] anchor = new boolean[256];

    PlainMasks(Program program) {
        for (Plane plane : Plane.values()) {
            pairs.put(plane, new PairSet(program.shapes(plane)));
        }
        for (byte b : program.openings().anchorBytes()) {
            anchor[b] = true;
        }
    }

    @Override
    public void fill(
            Plane plane, byte[] text, int at, int blocks, long[] out, int slot, byte[] scratch) {
        PairSet set = Objects.requireNonNull(pairs.get(plane));
        int i = at;
        for (int block = 0; block < blocks; block++) {
            long here = 0;
            for (int bit = 0; bit < BLOCK; bit++) {
                here |= set.may(text[i - 1], text[i], text[i + 1]) ? 1L << bit : 0;
                i++;
            }
            out[slot + block] = here;
        }
    }

    @Override
    public void anchors(byte[] text, int at, int blocks, long[] out, int slot) {
        int i = at;
        for (int block = 0; block < blocks; block++) {
            long here = 0;
            for (int bit = 0; bit < BLOCK; bit++) {
                here |= anchor[text[i++] & 0xFF] ? 1L << bit : 0;
            }
            out[slot + block] = here;
        }
    }
}
