package dev.sluice.detectors.engine;

/// Where lanes of one way may begin: the places of both its planes. Owned by one scan.
class LaneStream extends MaskStream {

    private final Masks masks;
    private final Plane first;
    private final Plane second;
    private final long[] literals = new long[MaskSlice.BLOCKS];
    private final long[] classes = new long[MaskSlice.BLOCKS];

    /// @param begins of the texts
    /// @param first the plane of literals
    /// @param second the plane of classes
    LaneStream(Masks masks, Begins begins, Plane first, Plane second) {
        super(begins);
        this.masks = masks;
        this.first = first;
        this.second = second;
    }

    @Override
    void fill(MaskSlice slice, long[] out) {
        masks.fill(first, slice, literals);
        masks.fill(second, slice, classes);
        for (int slot = slice.slot; slot < slice.slot + slice.blocks; slot++) {
            out[slot] = literals[slot] | classes[slot];
        }
    }

    /// Whether a place that [#next] has found is on the plane of literals.
    final boolean isLiteral(int place) {
        return isSet(literals, place);
    }

    /// Whether it is on the plane of classes.
    final boolean isClass(int place) {
        return isSet(classes, place);
    }
}
