package dev.sluice.detectors.engine;

import java.util.Arrays;

/// The bits of [Masks] over one text, made slice by slice as they are asked for. Owned by one scan.
abstract class MaskStream {

    private final Begins begins;
    private final MaskSlice slice = new MaskSlice();
    private final long[] bits = new long[MaskSlice.BLOCKS];
    private final byte[] edge = new byte[1 + Masks.BLOCK + Masks.AFTER];
    private byte[] bytes = edge;
    private int to;
    private int sliceFrom;
    private int sliceTo;

    /// From there on no bit is set before [#found].
    private int soughtFrom;

    /// The first place from there on, or the end of the slice.
    private int found;

    /// @param begins of the texts
    MaskStream(Begins begins) {
        this.begins = begins;
    }

    /// Begins with a text, whose bytes end at `past`.
    void begin(byte[] text, int past) {
        bytes = text;
        to = past;
        sliceFrom = 0;
        sliceTo = 0;
        soughtFrom = 0;
        found = 0;
    }

    /// The first place from `from` on whose bit is set; `limit` if there is none before it.
    int next(int from, int limit) {
        int at = from;
        while (at < limit) {
            if (at < soughtFrom || at > found || at >= sliceTo) {
                seek(at);
            }
            if (found < sliceTo) {
                return Math.min(found, limit);
            }
            at = found;
        }
        return limit;
    }

    /// A place up to which no bit from `from` on is set, at most `limit` and as far as one slice
    /// goes: whoever asks may not need more.
    int clearTo(int from, int limit) {
        if (from < soughtFrom || from > found || from >= sliceTo) {
            seek(from);
        }
        return Math.min(found, limit);
    }

    /// Finds the first place from `from` on in its slice; the end of the slice if there is none.
    private void seek(int from) {
        if (from >= sliceTo || from < sliceFrom) {
            slice(from);
        }
        // What goes on where the last search ended is one with it, also in another slice.
        soughtFrom = from == found ? soughtFrom : from;
        int block = (from - sliceFrom) >>> 6;
        int blocks = (sliceTo - sliceFrom) >>> 6;
        long rest = bits[block] & -1L << (from - sliceFrom);
        while (rest == 0 && ++block < blocks) {
            rest = bits[block];
        }
        found = sliceFrom + (block << 6) + (rest == 0 ? 0 : Long.numberOfTrailingZeros(rest));
    }

    /// Whether the bit of a place that [#next] has found is set in other bits of the same slice.
    boolean isSet(long[] other, int place) {
        return (other[(place - sliceFrom) >>> 6] >>> (place - sliceFrom) & 1) != 0;
    }

    private void slice(int at) {
        int blocks = Math.min(MaskSlice.BLOCKS, (to - at + Masks.BLOCK - 1) >> 6);
        sliceFrom = at;
        sliceTo = at + (blocks << 6);
        begins.fill(at, blocks, slice.begins);
        int first = at == 0 ? 1 : 0;
        int whole = Math.min(blocks, (bytes.length - Masks.AFTER - at) >> 6);
        if (first == 1) {
            fillEdge(at, 0);
        }
        if (whole > first) {
            fill(slice.of(bytes, at + (first << 6), whole - first, first), bits);
        }
        for (int block = Math.max(first, whole); block < blocks; block++) {
            fillEdge(at + (block << 6), block);
        }
        finish(bytes, sliceFrom, Math.min(sliceTo, to), to, slice.begins, bits);
    }

    /// One block at an edge of the array, from a copy with zeros around it.
    private void fillEdge(int at, int block) {
        int from = Math.max(0, at - 1);
        int length = Math.min(bytes.length, at + Masks.BLOCK + Masks.AFTER) - from;
        int offset = from - (at - 1);
        edge[0] = 0;
        System.arraycopy(bytes, from, edge, offset, length);
        Arrays.fill(edge, offset + length, edge.length, (byte) 0);
        fill(slice.of(edge, 1, 1, block), bits);
    }

    abstract void fill(MaskSlice part, long[] out);

    /// Adds what takes more than the masks to know, for `[from, past)` of a text that ends at
    /// `end`.
    ///
    /// @param starts where units begin, a bit each from `from` on
    void finish(byte[] text, int from, int past, int end, long[] starts, long[] out) {
        // Most masks know all.
    }
}
