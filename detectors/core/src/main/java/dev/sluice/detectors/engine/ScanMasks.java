package dev.sluice.detectors.engine;

/// The masks of one scan, which it may change between two batches: a scan may be long, or kept and
/// used again, and faster masks may have been made meanwhile. Owned by one scan.
final class ScanMasks implements Masks {

    private Masks masks;

    ScanMasks(Masks masks) {
        this.masks = masks;
    }

    /// Goes on with other masks, which find the same.
    void take(Masks other) {
        masks = other;
    }

    @Override
    public void fill(Plane plane, MaskSlice slice, long[] out) {
        masks.fill(plane, slice, out);
    }
}
