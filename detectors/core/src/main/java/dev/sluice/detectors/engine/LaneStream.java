package dev.sluice.detectors.engine;

/// Where lanes of one way may begin: the places of both its planes. Owned by one scan.
class LaneStream extends MaskStream {

    private final Masks masks;
    private final Plane first;
    private final Plane second;
    private final long[] literals = new long[BLOCKS];
    private final long[] classes = new long[BLOCKS];

    /// @param first the plane of literals
    /// @param second the plane of classes
    LaneStream(Masks masks, Plane first, Plane second) {
        this.masks = masks;
        this.first = first;
        this.second = second;
    }

    @Override
    void fill(byte[] text, int at, int blocks, long[] out, int slot, byte[] scratch) {
        masks.fill(first, text, at, blocks, literals, slot, scratch);
        masks.fill(second, text, at, blocks, classes, slot, scratch);
        for (int block = slot; block < slot + blocks; block++) {
            out[block] = literals[block] | classes[block];
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
