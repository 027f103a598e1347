package dev.sluice.detectors.engine;

import java.util.List;

/// Where a match may begin, by the byte there and the one before. Immutable.
///
/// Matchers are numbered: the tables first, then the simulations.
final class Prefilter {

    /// No matcher may begin.
    static final int NONE = 0;

    /// More than one may begin, or one that has no number of its own in a byte.
    static final int SEVERAL = 255;

    private final BeforeClasses before;
    private final byte[] sole;
    private final long[] masks;
    private final char[] rows = new char[256];

    Prefilter(BeforeClasses before, List<Dfa> tables, List<Simulation> simulations) {
        this.before = before;
        this.sole = new byte[before.count() << 8];
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
                    boolean alone = masks[i] == 0 && m < tables.size() && m + 1 < SEVERAL;
                    sole[i] = (byte) (alone ? m + 1 : SEVERAL);
                    masks[i] |= bit(m);
                }
            }
        }
    }

    /// The first row by the byte before: for [#sole].
    char[] rows() {
        return rows;
    }

    /// By row and byte: [#NONE], one more than the number of the only matcher, or [#SEVERAL].
    byte[] sole() {
        return sole;
    }

    /// The row of the symbol before, see [Edges].
    int row(int symbol) {
        return before.of(symbol) << 8;
    }

    /// The class of the symbols of a row.
    int beforeClass(int row) {
        return row >>> 8;
    }

    /// Whether matcher `m` may begin there.
    boolean mayBegin(int row, int b, int m) {
        return (masks[row | b] & bit(m)) != 0;
    }

    /// The matchers from the 64th on share a bit.
    private static long bit(int matcher) {
        return 1L << Math.min(matcher, 63);
    }
}
