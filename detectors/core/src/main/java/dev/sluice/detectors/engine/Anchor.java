package dev.sluice.detectors.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A rare byte without which a pattern does not match, such as the `@` of an address: where it is
/// not near, a pattern that could begin at any word is not tried.
///
/// @param symbol the byte, 0 to 255
/// @param before most bytes of a match before the first such byte
record Anchor(int symbol, int before) {

    /// Bytes that are rare enough in ordinary text to be worth looking for.
    private static final String RARE = "@#$%&*+/<=>?\\^|~";

    /// A pattern that begins at fewer bytes than this is filtered well by its first byte.
    private static final int BROAD = 16;

    /// The anchor of a pattern that begins at many bytes; null if it needs none or has none.
    static @Nullable Anchor of(PatternDfa dfa, int reach) {
        if (!isBroad(dfa)) {
            return null;
        }
        Anchor best = null;
        for (int i = 0; i < RARE.length(); i++) {
            int before = bytesBefore(dfa, RARE.charAt(i), reach);
            if (before >= 0 && (best == null || before < best.before)) {
                best = new Anchor(RARE.charAt(i), before);
            }
        }
        return best;
    }

    private static boolean isBroad(PatternDfa dfa) {
        int broadest = 0;
        for (int start : dfa.starts()) {
            int begins = 0;
            for (int b = 0; b < 256; b++) {
                if ((dfa.entry(start, dfa.classes()[b]) & PatternDfa.STATE) != 0) {
                    begins++;
                }
            }
            broadest = Math.max(broadest, begins);
        }
        return broadest >= BROAD;
    }

    /// Most bytes before the first `symbol` of any match; -1 if there are matches without it.
    private static int bytesBefore(PatternDfa dfa, int symbol, int reach) {
        boolean[] here = new boolean[dfa.states()];
        for (int start : dfa.starts()) {
            here[start] = start != 0;
        }
        int skipped = dfa.classes()[symbol];
        for (int length = 0; length <= reach; length++) {
            boolean[] next = new boolean[here.length];
            boolean any = false;
            for (int state = 1; state < here.length; state++) {
                for (int c = 0; here[state] && c < dfa.width(); c++) {
                    int entry = dfa.entry(state, c);
                    if ((entry & ~PatternDfa.STATE) != 0) {
                        return -1;
                    }
                    if (c != skipped && (entry & PatternDfa.STATE) != 0) {
                        next[entry & PatternDfa.STATE] = true;
                        any = true;
                    }
                }
            }
            if (!any) {
                return length;
            }
            if (Arrays.equals(here, next)) {
                return reach;
            }
            here = next;
        }
        return reach;
    }
}
