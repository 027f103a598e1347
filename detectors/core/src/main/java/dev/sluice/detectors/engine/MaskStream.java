package dev.sluice.detectors.engine;

import java.util.Arrays;

/// The bits of [Masks] over one text, made slice by slice as they are asked for. Owned by one scan.
abstract class MaskStream {

    /// Most blocks that are copied as one where some of them lie at an edge.
    private static final int EDGE_BLOCKS = 24;

    private final Begins begins;
    private final MaskSlice slice = new MaskSlice();
    private final long[] bits = new long[MaskSlice.BLOCKS];
    private final byte[] edge = new byte[1 + EDGE_BLOCKS * Masks.BLOCK + Masks.AFTER];
    private byte[] bytes = edge;
    private int to;
    private boolean goesOn;
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
    ///
    /// @param more whether it goes on there with bytes that are not known yet, which may be any
    void begin(byte[] text, int past, boolean more) {
        bytes = text;
        to = past;
        goesOn = more;
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
        int whole = Math.min(blocks, (readable() - Masks.AFTER - at) >> 6);
        if (blocks <= EDGE_BLOCKS && (first > 0 || whole < blocks)) {
            fillEdge(at, 0, blocks);
        } else {
            fillEdge(at, 0, first);
            if (whole > first) {
                fill(slice.of(bytes, at + (first << 6), whole - first, first).to(to, goesOn), bits);
            }
            int rest = Math.max(first, whole);
            fillEdge(at + (rest << 6), rest, blocks - rest);
        }
        finish(bytes, sliceFrom, Math.min(sliceTo, to), to, slice.begins, bits);
    }

    /// Where the bytes end that may be read: behind a text that goes on stand others than its own.
    private int readable() {
        return goesOn ? to : bytes.length;
    }

    /// Blocks at an edge of what may be read, from a copy with bytes around it.
    private void fillEdge(int at, int block, int blocks) {
        if (blocks > 0) {
            int from = Math.max(0, at - 1);
            int copied = 1 + (blocks << 6) + Masks.AFTER;
            int offset = from - (at - 1);
            int length = Math.min(readable() - from, copied - offset);
            edge[0] = 0;
            System.arraycopy(bytes, from, edge, offset, length);
            Arrays.fill(edge, offset + length, copied, goesOn ? MaskGroups.EDGE : 0);
            fill(slice.of(edge, 1, blocks, block).to(1 + to - at, goesOn), bits);
        }
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
