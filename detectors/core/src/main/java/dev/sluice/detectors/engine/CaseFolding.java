package dev.sluice.detectors.engine;

import java.util.Arrays;

/// Simple case folding as RE2 has it (Unicode CaseFolding.txt, status C and S).
final class CaseFolding {

    /// All cased letters are below this.
    private static final int END = 0x20000;

    /// The Turkish dotted capital and dotless small I fold with nothing (status T).
    private static final int DOTTED_CAPITAL_I = 0x130;

    private static final int DOTLESS_SMALL_I = 0x131;

    /// Members up to which a set is folded one by one: most classes are one letter.
    private static final int SMALL = 256;

    /// Pairs (folded code point, code point), sorted; only for letters that have a sibling.
    private static final long[] SIBLINGS = siblings();

    private CaseFolding() {}

    /// Adds the siblings in case of every member of `set`.
    static void addFolded(CodePoints set, CodePoints.Builder to) {
        if (isSmall(set)) {
            addEach(set, to);
        } else {
            addAll(set, to);
        }
    }

    private static boolean isSmall(CodePoints set) {
        long members = 0;
        for (int range = 0; range < set.ranges(); range++) {
            members += set.last(range) - set.first(range) + 1;
        }
        return members <= SMALL;
    }

    private static void addEach(CodePoints set, CodePoints.Builder to) {
        for (int range = 0; range < set.ranges(); range++) {
            for (int c = set.first(range); c <= set.last(range); c++) {
                addOrbit(folded(c), to);
            }
        }
    }

    private static void addAll(CodePoints set, CodePoints.Builder to) {
        for (long pair : SIBLINGS) {
            int folded = (int) (pair >>> 32);
            int codePoint = (int) pair;
            if (set.contains(codePoint) || set.contains(folded)) {
                addOrbit(folded, to);
            }
        }
    }

    /// Adds a folded code point and all that fold to it.
    private static void addOrbit(int folded, CodePoints.Builder to) {
        to.add(folded, folded);
        int i = Arrays.binarySearch(SIBLINGS, (long) folded << 32);
        for (i = i < 0 ? -i - 1 : i; i < SIBLINGS.length && SIBLINGS[i] >>> 32 == folded; i++) {
            to.add((int) SIBLINGS[i], (int) SIBLINGS[i]);
        }
    }

    private static int folded(int c) {
        return c == DOTTED_CAPITAL_I || c == DOTLESS_SMALL_I
                ? c
                : Character.toLowerCase(Character.toUpperCase(c));
    }

    private static long[] siblings() {
        long[] pairs = new long[4096];
        int count = 0;
        for (int c = 'A'; c < END; c++) {
            int folded = folded(c);
            if (folded != c) {
                pairs[count++] = (long) folded << 32 | c;
            }
        }
        Arrays.sort(pairs, 0, count);
        return Arrays.copyOf(pairs, count);
    }
}
