package dev.sluice.detectors.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// [Masks] by two look-ups a byte, for machines without wide vectors.
final class PlainMasks implements Masks {

    private final Map<Plane, PairSet> pairs = new EnumMap<>(Plane.class);

    PlainMasks(Program program) {
        for (Plane plane : Plane.values()) {
            pairs.put(plane, new PairSet(program.shapes(plane)));
        }
    }

    @Override
    public void fill(Plane plane, MaskSlice slice, long[] out) {
        PairSet set = Objects.requireNonNull(pairs.get(plane));
        byte[] text = slice.text;
        int i = slice.at;
        for (int slot = slice.slot; slot < slice.slot + slice.blocks; slot++) {
            long begins = slice.begins[slot];
            long here = 0;
            for (int bit = 0; bit < BLOCK; bit++) {
                boolean first = (begins >>> bit & 1) != 0;
                here |= set.may(text, i, first) && set.goesOn(text, i) ? 1L << bit : 0;
                i++;
            }
            out[slot] = here;
        }
    }
}
