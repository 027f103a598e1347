package dev.sluice.detectors.engine;

/// Where hotwords may begin. Owned by one scan.
final class WordStream extends MaskStream {

    private final Masks masks;

    WordStream(Masks masks, Begins begins) {
        super(begins);
        this.masks = masks;
    }

    @Override
    void fill(MaskSlice slice, long[] out) {
        masks.fill(Plane.WORDS, slice, out);
    }
}
