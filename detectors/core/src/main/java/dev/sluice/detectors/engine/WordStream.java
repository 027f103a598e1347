package dev.sluice.detectors.engine;

/// Where hotwords may begin. Owned by one scan.
final class WordStream extends MaskStream {

    private final Masks masks;

    WordStream(Masks masks) {
        this.masks = masks;
    }

    @Override
    void fill(byte[] text, int at, int blocks, long[] out, int slot, byte[] scratch) {
        masks.fill(Plane.WORDS, text, at, blocks, out, slot, scratch);
    }
}
