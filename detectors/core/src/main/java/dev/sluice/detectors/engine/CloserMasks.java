package dev.sluice.detectors.engine;

import java.util.EnumMap;
import java.util.Map;

/// Masks that look more closely at the places of others: what is left of them is a small part.
/// Immutable.
final class CloserMasks implements Masks {

    private final Masks masks;
    private final Map<Plane, Sieve> sieves = new EnumMap<>(Plane.class);

    CloserMasks(Masks masks, Program program) {
        this.masks = masks;
        byte[] sample = SampleText.bytes();
        for (Plane plane : Plane.values()) {
            sieves.put(
                    plane,
                    switch (plane) {
                        case FREE_LITERALS, GATED_LITERALS -> new Literals(program.shapes(plane));
                        case FREE_CLASSES, GATED_CLASSES ->
                                new GroupedShapes(program.shapes(plane), sample);
                        case WORDS -> program.hotwords().begun();
                    });
        }
    }

    @Override
    public void fill(Plane plane, MaskSlice slice, long[] out) {
        masks.fill(plane, slice, out);
        Sieve sieve = sieves.get(plane);
        // What lies too near the end of the array stays.
        int last = Math.min(slice.blocks, (slice.text.length - Sieve.DEPTH - slice.at) / BLOCK);
        if (sieve != null && last > 0) {
            sieve.keep(slice, last, out);
        }
    }

    @Override
    public void anchors(MaskSlice slice, long[] out) {
        masks.anchors(slice, out);
    }
}
