package dev.sluice.detectors.engine;

import org.jspecify.annotations.Nullable;

/// A stretch of text that [Masks] are made for, in blocks of which each has a slot. Owned by one
/// stream.
final class MaskSlice {

    /// Most blocks.
    static final int BLOCKS = 64;

    byte[] text = new byte[0];

    /// Index in [#text] of the first byte.
    int at;

    int blocks;

    /// Slot of the first block.
    int slot;

    /// By slot the places where units begin, a bit each: what stands before them does not count.
    final long[] begins = new long[BLOCKS];

    /// [Masks#BLOCK] bytes for each block, for whoever makes masks.
    final byte[] scratch = new byte[BLOCKS * Masks.BLOCK];

    private @Nullable SplitSlice split;
    private boolean isSplit;

    /// A stretch of that text, [#begins] as it is.
    MaskSlice of(byte[] bytes, int from, int count, int firstSlot) {
        text = bytes;
        at = from;
        blocks = count;
        slot = firstSlot;
        isSplit = false;
        return this;
    }

    /// The numbers of its bytes, made when they are first asked for.
    SplitSlice split() {
        SplitSlice made = split;
        if (made == null) {
            made = new SplitSlice();
            split = made;
        }
        if (!isSplit) {
            made.of(text, at, blocks);
            isSplit = true;
        }
        return made;
    }
}
