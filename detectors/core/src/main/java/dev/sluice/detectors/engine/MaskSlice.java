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

    /// Bytes of the text as whoever makes masks counts them.
    final byte[] codes = new byte[1 + BLOCKS * Masks.BLOCK + Masks.AFTER];

    /// Whether [#codes] are of this stretch.
    boolean isCoded;

    /// Index in [#text] of the text's end.
    private int past;

    /// Whether the text goes on there with bytes that are not known yet.
    private boolean goesOn;

    private @Nullable SplitSlice split;
    private boolean isSplit;

    /// A stretch of that text, [#begins] as it is.
    MaskSlice of(byte[] bytes, int from, int count, int firstSlot) {
        text = bytes;
        at = from;
        blocks = count;
        slot = firstSlot;
        past = from + count * Masks.BLOCK;
        goesOn = false;
        isSplit = false;
        isCoded = false;
        return this;
    }

    /// Where its text ends.
    ///
    /// @param more whether it goes on there with bytes that are not known yet
    MaskSlice to(int end, boolean more) {
        past = end;
        goesOn = more;
        return this;
    }

    /// The places of a block that are of the text, a bit each.
    long ofText(int block) {
        return below(past, block);
    }

    /// The places of a block from which on `depth` bytes are known, a bit each: behind a text that
    /// has ended all are.
    long known(int block, int depth) {
        return below(goesOn ? past - depth : past, block);
    }

    /// The first block that has places which are not known so.
    int firstUnknown(int depth) {
        return Math.max(0, ((goesOn ? past - depth : past) - at) >> 6);
    }

    /// Index in [#text] up to which bytes are known to be its own, or behind its end.
    int readable() {
        int there = at + blocks * Masks.BLOCK + Masks.AFTER;
        return goesOn ? Math.min(past, there) : there;
    }

    private long below(int end, int block) {
        int places = end - at - block * Masks.BLOCK;
        return places <= 0 ? 0 : places >= Masks.BLOCK ? -1L : (1L << places) - 1;
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
