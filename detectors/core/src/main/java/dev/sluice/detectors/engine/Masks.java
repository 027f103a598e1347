package dev.sluice.detectors.engine;

/// Says for every byte of a stretch of text whether something may begin there, a bit each. What it
/// says is necessary and never sufficient: all masks lead to the same findings. Immutable.
///
/// Texts are read from one byte before the stretch to [#AFTER] bytes behind it.
interface Masks {

    /// Bytes that are read behind a stretch.
    int AFTER = 32;

    /// Bytes of a block: a block's mask is one long.
    int BLOCK = 64;

    /// Fills in by slot where what a plane looks for may begin.
    void fill(Plane plane, MaskSlice slice, long[] out);
}
