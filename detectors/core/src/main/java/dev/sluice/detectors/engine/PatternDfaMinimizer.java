package dev.sluice.detectors.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Joins states of a [PatternDfa] that no text tells apart (Moore's refinement), so that shared
/// tables stay small.
final class PatternDfaMinimizer {

    /// Larger tables are left as they are: refining takes a round for each byte of the longest text
    /// that tells two states apart.
    private static final int MAX_STATES = 4096;

    private PatternDfaMinimizer() {}

    static PatternDfa minimize(PatternDfa dfa) {
        if (dfa.states() > MAX_STATES) {
            return dfa;
        }
        int[] blocks = new int[dfa.states()];
        int count = 0;
        int refined = 1;
        while (refined > count) {
            count = refined;
            refined = refine(dfa, blocks);
        }
        return join(dfa, blocks, count);
    }

    /// Splits the blocks by the blocks that their states lead to; the new number of blocks. The
    /// dead state comes first and keeps block 0.
    private static int refine(PatternDfa dfa, int[] blocks) {
        int width = dfa.width();
        int[] table = dfa.table();
        Map<IntsKey, Integer> named = new HashMap<>();
        int[] next = new int[blocks.length];
        for (int state = 0; state < blocks.length; state++) {
            int[] signature = new int[width + 1];
            signature[width] = blocks[state];
            for (int c = 0; c < width; c++) {
                int entry = table[state * width + c];
                signature[c] = (entry & ~PatternDfa.STATE) | blocks[entry & PatternDfa.STATE];
            }
            next[state] = named.computeIfAbsent(new IntsKey(signature), _ -> named.size());
        }
        System.arraycopy(next, 0, blocks, 0, next.length);
        return named.size();
    }

    private static PatternDfa join(PatternDfa dfa, int[] blocks, int count) {
        int width = dfa.width();
        int[] table = new int[count * width];
        for (int state = 0; state < blocks.length; state++) {
            for (int c = 0; c < width; c++) {
                int entry = dfa.entry(state, c);
                table[blocks[state] * width + c] =
                        (entry & ~PatternDfa.STATE) | blocks[entry & PatternDfa.STATE];
            }
        }
        int[] starts = Arrays.stream(dfa.starts()).map(s -> blocks[s]).toArray();
        return new PatternDfa(table, dfa.classes(), width, starts);
    }
}
