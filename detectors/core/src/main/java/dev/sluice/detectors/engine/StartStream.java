package dev.sluice.detectors.engine;

import java.util.Arrays;

/// Where matches may begin: where the masks say so, and in the runs before anchors. Owned by one
/// scan.
final class StartStream extends LaneStream {

    private final Masks masks;
    private final Anchors all;
    private final PairSet[] pairs;
    private final long[] anchors = new long[MaskSlice.BLOCKS];

    /// By the rank of an anchor where its lanes may begin.
    private final long[][] before;

    private boolean goesOn;

    StartStream(Masks masks, Begins begins, Program program) {
        super(masks, begins, Plane.FREE_LITERALS, Plane.FREE_CLASSES);
        this.masks = masks;
        this.all = program.openings().anchors();
        this.pairs =
                program.tables().current().lanes().anchored().stream()
                        .map(AnchoredLanes::pairs)
                        .toArray(PairSet[]::new);
        this.before = new long[all.size()][MaskSlice.BLOCKS];
    }

    @Override
    void begin(byte[] text, int past, boolean more) {
        super.begin(text, past, more);
        goesOn = more;
    }

    @Override
    void fill(MaskSlice slice, long[] out) {
        super.fill(slice, out);
        masks.fill(Plane.ANCHORS, slice, anchors);
    }

    /// In which ways lanes are looked for at a place that [#next] has found, see [Openings].
    int ways(int place) {
        return (isLiteral(place) ? Openings.FREE_LITERALS : 0)
                | (isClass(place) ? Openings.FREE_CLASSES : 0);
    }

    /// The anchors before which such a place is, a bit each by rank.
    long anchors(int place) {
        long bits = 0;
        for (int rank = 0; rank < before.length; rank++) {
            bits |= isSet(before[rank], place) ? 1L << rank : 0;
        }
        return bits;
    }

    @Override
    void finish(byte[] text, int from, int past, int end, long[] begins, long[] out) {
        if (all.size() == 0) {
            return;
        }
        int blocks = (past - from + Masks.BLOCK - 1) >> 6;
        for (long[] bits : before) {
            Arrays.fill(bits, 0, blocks, 0);
        }
        for (int block = 0; block < blocks; block++) {
            for (long rest = anchors[block]; rest != 0; rest &= rest - 1) {
                int at = from + (block << 6) + Long.numberOfTrailingZeros(rest);
                if (at < past) {
                    markBefore(text, from, at, end, begins, out);
                }
            }
        }
        // Masks know bytes behind the text, which are not of it.
        for (int at = Math.max(from, end - RunExit.DEPTH + 1); at < past; at++) {
            markBefore(text, from, at, end, begins, out);
        }
        for (int rank = 0; rank < all.size(); rank++) {
            if (isAhead(rank, text, past, end)) {
                mark(rank, text, from, past, begins, out);
            }
        }
    }

    /// Whether the run that reaches `past` ends in an exit, or with a text that goes on: there it
    /// may yet.
    private boolean isAhead(int rank, byte[] text, int past, int end) {
        Anchor anchor = all.anchor(rank);
        int limit = (int) Math.min(end, (long) past + anchor.before());
        int at = past;
        while (at < limit && anchor.run().contains(text[at] & 0xFF)) {
            at++;
        }
        return at == end
                ? goesOn
                : (at < limit && (all.exits(text, at, end) & all.exitsOf(rank)) != 0);
    }

    /// Marks the places in front of `at` from which on it may be an exit.
    private void markBefore(byte[] text, int from, int at, int end, long[] begins, long[] out) {
        long rest = all.exits(text, at, end);
        while (rest != 0) {
            int rank = all.rank(Long.numberOfTrailingZeros(rest));
            mark(rank, text, from, at, begins, out);
            rest &= ~all.exitsOf(rank);
        }
    }

    /// Marks the places in the run before the anchor at `at` where a match may begin.
    private void mark(int rank, byte[] text, int from, int at, long[] begins, long[] out) {
        Anchor anchor = all.anchor(rank);
        long[] own = before[rank];
        int first = Math.max(from, at - anchor.before());
        for (int i = at - 1; i >= first && anchor.run().contains(text[i] & 0xFF); i--) {
            int block = (i - from) >>> 6;
            boolean isFirst = (begins[block] >>> (i - from) & 1) != 0;
            if (i == 0 || pairs[rank].may(text, i, isFirst)) {
                own[block] |= 1L << (i - from);
                out[block] |= 1L << (i - from);
            }
        }
    }
}
