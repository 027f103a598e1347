package dev.sluice.detectors.engine;

/// Says for every byte of a stretch of text whether something may begin there, a bit each. What it
/// says is necessary and never sufficient: all masks lead to the same findings. Immutable.
///
/// Texts are read from one byte before the stretch to [#AFTER] bytes behind it.
interface Masks {

    /// Bytes that are read behind a stretch.
    int AFTER = 32;

    /// Bytes of a hotword that are looked at.
    int WORD_DEPTH = 3;

    /// Bytes of a block: a block's mask is one long.
    int BLOCK = 64;

    /// Fills in where what a plane looks for may begin.
    ///
    /// @param at first byte
    /// @param blocks how many
    /// @param slot of the first block in `out`
    /// @param scratch [#BLOCK] bytes for each block
    void fill(Plane plane, byte[] text, int at, int blocks, long[] out, int slot, byte[] scratch);

    /// Fills in where anchors stand.
    void anchors(byte[] text, int at, int blocks, long[] out, int slot);
}
