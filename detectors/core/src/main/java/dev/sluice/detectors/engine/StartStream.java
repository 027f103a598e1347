package dev.sluice.detectors.engine;

import java.util.Arrays;

/// Where matches may begin: where the masks say so, and in the runs before anchors. Owned by one
/// scan.
final class StartStream extends LaneStream {

    private final Masks masks;
    private final Openings openings;
    private final PairSet anchoredPairs;
    private final byte[] anchorBytes;
    private final long[] anchors = new long[MaskSlice.BLOCKS];
    private final long[] anchored = new long[MaskSlice.BLOCKS];

    StartStream(Masks masks, Begins begins, Program program) {
        super(masks, begins, Plane.FREE_LITERALS, Plane.FREE_CLASSES);
        this.masks = masks;
        this.openings = program.openings();
        this.anchoredPairs = program.lanes().anchoredPairs();
        this.anchorBytes = openings.anchorBytes();
    }

    @Override
    void fill(MaskSlice slice, long[] out) {
        super.fill(slice, out);
        masks.anchors(slice, anchors);
    }

    /// In which ways lanes are looked for at a place that [#next] has found, see [Openings].
    int ways(int place) {
        return (isLiteral(place) ? Openings.FREE_LITERALS : 0)
                | (isClass(place) ? Openings.FREE_CLASSES : 0)
                | (anchorBytes.length > 0 && isSet(anchored, place) ? Openings.ANCHORED : 0);
    }

    @Override
    void finish(byte[] text, int from, int past, int end, long[] begins, long[] out) {
        if (anchorBytes.length == 0) {
            return;
        }
        int blocks = (past - from + Masks.BLOCK - 1) >> 6;
        Arrays.fill(anchored, 0, blocks, 0);
        for (int block = 0; block < blocks; block++) {
            for (long rest = anchors[block]; rest != 0; rest &= rest - 1) {
                int at = from + (block << 6) + Long.numberOfTrailingZeros(rest);
                Anchor anchor = at < past ? openings.anchor(text[at]) : null;
                if (anchor != null) {
                    mark(anchor, text, from, at, begins, out);
                }
            }
        }
        for (byte b : anchorBytes) {
            Anchor anchor = openings.anchor(b);
            if (anchor != null && isAhead(anchor, text, past, end)) {
                mark(anchor, text, from, past, begins, out);
            }
        }
    }

    /// Whether the run that reaches `past` ends in the anchor, or with the text.
    private static boolean isAhead(Anchor anchor, byte[] text, int past, int end) {
        int limit = (int) Math.min(end, (long) past + anchor.before());
        int at = past;
        while (at < limit
                && anchor.run().contains(text[at] & 0xFF)
                && text[at] != anchor.symbol()) {
            at++;
        }
        return at == end || (at < limit && text[at] == anchor.symbol());
    }

    /// Marks the places in the run before the anchor at `at` where a match may begin.
    private void mark(Anchor anchor, byte[] text, int from, int at, long[] begins, long[] out) {
        int first = Math.max(from, at - anchor.before());
        for (int i = at - 1; i >= first && anchor.run().contains(text[i] & 0xFF); i--) {
            boolean isFirst = (begins[(i - from) >>> 6] >>> (i - from) & 1) != 0;
            if (i == 0 || anchoredPairs.may(text, i, isFirst)) {
                out[(i - from) >>> 6] |= 1L << (i - from);
                anchored[(i - from) >>> 6] |= 1L << (i - from);
            }
        }
    }
}
