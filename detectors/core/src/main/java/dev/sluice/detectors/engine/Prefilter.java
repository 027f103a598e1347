package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Where a match may begin, by the byte there and the one before. Immutable.
///
/// Matchers are numbered: the tables first, then the simulations.
final class Prefilter {

    private static final int LISTS = 256;

    private final BeforeClasses before;
    private final int tables;
    private final byte[] lists;
    private final int[][] tablesOf;
    private final long[] masks;
    private final char[] rows = new char[256];

    Prefilter(BeforeClasses before, List<Dfa> tables, List<Simulation> simulations) {
        this.before = before;
        this.tables = tables.size();
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
        this.tablesOf = makeLists();
    }

    private int[][] makeLists() {
        List<int[]> made = new ArrayList<>();
        made.add(new int[0]);
        Map<Long, Integer> known = new HashMap<>();
        known.put(0L, 0);
        for (int i = 0; i < masks.length; i++) {
            Integer list = known.get(masks[i]);
            if (list == null) {
                // The last list stands for all that have none of their own.
                boolean last = made.size() == LISTS;
                list = last ? LISTS - 1 : made.size();
                if (!last) {
                    long mask = made.size() == LISTS - 1 ? -1L : masks[i];
                    made.add(tablesIn(mask));
                    known.put(masks[i], list);
                }
            }
            lists[i] = list.byteValue();
        }
        return made.toArray(int[][]::new);
    }

    private int[] tablesIn(long mask) {
        return IntStream.range(0, tables).filter(m -> (mask & bit(m)) != 0).toArray();
    }

    /// The first row by the byte before: for [#lists].
    char[] rowsByByte() {
        return rows;
    }

    /// By row and byte: 0 where no matcher may begin, else the number of a list of [#tablesOf].
    byte[] lists() {
        return lists;
    }

    /// The tables that may begin, by the number of the list; where there are very many different
    /// lists, one more than may begin.
    int[][] tablesOf() {
        return tablesOf;
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
