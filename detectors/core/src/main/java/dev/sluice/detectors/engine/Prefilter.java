package dev.sluice.detectors.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where a match may begin, by the byte there and the one before. Immutable.
///
/// Matchers are numbered: the tables first, then the simulations.
final class Prefilter {

    /// The matchers from this one on share the last bit of a mask.
    static final int SHARED = 63;

    private static final int LISTS = 256;

    private final BeforeClasses before;
    private final byte[] lists;
    private final long[] maskOfList;
    private final long[] masks;
    private final char[] rows = new char[256];

    Prefilter(BeforeClasses before, List<Dfa> tables, List<Simulation> simulations) {
        this.before = before;
        this.masks = new long[before.count() << 8];
        for (int b = 0; b < 256; b++) {
            rows[b] = (char) (before.of(b) << 8);
        }
        int matchers = tables.size() + simulations.size();
        for (int m = 0; m < matchers; m++) {
            for (int i = 0; i < masks.length; i++) {
                boolean begins =
                        m < tables.size()
                                ? tables.get(m).begins(i >>> 8, i & 0xFF)
                                : simulations.get(m - tables.size()).begins(i >>> 8, i & 0xFF);
                if (begins) {
                    masks[i] |= bit(m);
                }
            }
        }
        this.lists = new byte[masks.length];
        this.maskOfList = new long[LISTS];
        fillLists();
    }

    private void fillLists() {
        Map<Long, Integer> known = new HashMap<>();
        known.put(0L, 0);
        for (int i = 0; i < masks.length; i++) {
            // The last list stands for all that have none of their own.
            int list = Math.min(known.getOrDefault(masks[i], known.size()), LISTS - 1);
            known.putIfAbsent(masks[i], list);
            maskOfList[list] |= masks[i];
            lists[i] = (byte) list;
        }
    }

    /// The first row by the byte before: for [#lists].
    char[] rowsByByte() {
        return rows;
    }

    /// By row and byte: 0 where no matcher may begin, else the number of a list of matchers.
    byte[] lists() {
        return lists;
    }

    /// The matchers of a list, a bit each; where there are very many different lists, more than may
    /// begin.
    long mask(int list) {
        return maskOfList[list];
    }

    /// The matchers that may begin at byte `b`, a bit each.
    long mask(int row, int b) {
        return masks[row | b];
    }

    /// The row of the symbol before, see [Edges].
    int row(int symbol) {
        return before.of(symbol) << 8;
    }

    /// The class of the symbols of a row.
    int beforeClass(int row) {
        return row >>> 8;
    }

    /// The bit of a matcher in a mask.
    static long bit(int matcher) {
        return 1L << Math.min(matcher, SHARED);
    }
}
