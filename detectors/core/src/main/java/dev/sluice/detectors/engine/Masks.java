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

    /// Where the match of a free lane may begin, and where anchors stand.
    ///
    /// @param at first byte
    /// @param blocks how many
    /// @param slot of the first block in both arrays
    /// @param scratch [#BLOCK] bytes for each block
    void starts(
            byte[] text,
            int at,
            int blocks,
            long[] starts,
            long[] anchors,
            int slot,
            byte[] scratch);

    /// Where the match of a narrow lane may begin.
    void narrow(byte[] text, int at, int blocks, long[] starts, int slot, byte[] scratch);

    /// Where a hotword may begin.
    void words(byte[] text, int at, int blocks, long[] words, int slot, byte[] scratch);

    /// In a word, for the log.
    String description();
}
