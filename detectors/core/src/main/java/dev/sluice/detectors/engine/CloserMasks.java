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
        int last = slice.firstUnknown(Sieve.DEPTH);
        long late = late(slice, last, out);
        long later = late(slice, last + 1, out);
        Sieve sieve = sieves.of(plane);
        // What lies too near the end of the array stays.
        int blocks = Math.min(slice.blocks, (slice.text.length - Sieve.DEPTH - slice.at) / BLOCK);
        if (sieve != null && blocks > 0) {
            sieve.keep(slice, blocks, out);
            add(slice, last, late, out);
            add(slice, last + 1, later, out);
        }
    }

    /// Clears what lies behind the text; the places that a sieve can not judge yet.
    private static long late(MaskSlice slice, int block, long[] out) {
        if (block >= slice.blocks) {
            return 0;
        }
        int slot = slice.slot + block;
        out[slot] &= slice.ofText(block);
        return out[slot] & ~slice.known(block, Sieve.DEPTH);
    }

    private static void add(MaskSlice slice, int block, long places, long[] out) {
        if (block < slice.blocks) {
            out[slice.slot + block] |= places;
        }
    }
}
