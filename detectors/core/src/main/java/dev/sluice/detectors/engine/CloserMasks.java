package dev.sluice.detectors.engine;

/// Masks that look more closely at the places of others: what is left of them is a small part.
/// Immutable.
final class CloserMasks implements Masks {

    private final Masks masks;
    private final Sieves sieves;

    CloserMasks(Masks masks, Sieves sieves) {
        this.masks = masks;
        this.sieves = sieves;
    }

    /// With all sieves.
    CloserMasks(Masks masks, Program program) {
        this(masks, Sieves.first(program).andClasses(program));
    }

    @Override
    public void fill(Plane plane, MaskSlice slice, long[] out) {
        masks.fill(plane, slice, out);
        Sieve sieve = sieves.of(plane);
        // What lies too near the end of the array stays.
        int last = Math.min(slice.blocks, (slice.text.length - Sieve.DEPTH - slice.at) / BLOCK);
        if (sieve != null && last > 0) {
            sieve.keep(slice, last, out);
        }
    }
}
