package dev.sluice.detectors.engine;

/// Where matches of narrow lanes may begin. Owned by one scan.
final class NarrowStream extends MaskStream {

    private final Masks masks;

    NarrowStream(Masks masks) {
        this.masks = masks;
    }

    @Override
    boolean isSparing() {
        return true;
    }

    @Override
    void fill(byte[] text, int at, int blocks, long[] out, int slot, byte[] scratch) {
        masks.narrow(text, at, blocks, out, slot, scratch);
    }
}
