package dev.sluice.policies.syntax;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds what was probably meant.
public final class Suggestions {
    private static final int FURTHEST = 3;
    private static final int LETTERS_PER_EDIT = 3;
    private static final int LONGEST = 128;

    private Suggestions() {}

    /// The nearest candidate by edits (insert, delete, change, swap of neighbours), or null if none
    /// is within one edit, or one edit for each three letters up to three. The first of equally
    /// near candidates is taken; case counts only between candidates that are equally near.
    public static @Nullable String nearest(String wrong, Collection<String> candidates) {
        if (wrong.length() > LONGEST) {
            return null;
        }
        int allowed = Math.min(FURTHEST, Math.max(1, wrong.length() / LETTERS_PER_EDIT));
        String lower = wrong.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - wrong.length()) > allowed) {
                continue;
            }
            int folded = distance(lower, candidate.toLowerCase(Locale.ROOT));
            int exact = distance(wrong, candidate);
            int rank = folded * 2 * LONGEST + exact;
            if (folded <= allowed && rank < bestDistance) {
                bestDistance = rank;
                best = candidate;
            }
        }
        return best;
    }

    /// Optimal string alignment distance.
    static int distance(String a, String b) {
        int[] twoBack = new int[b.length() + 1];
        int[] back = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            back[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(back[j - 1] + change, Math.min(back[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, twoBack[j - 2] + 1);
                }
                row[j] = best;
            }
            int[] free = twoBack;
            twoBack = back;
            back = row;
            row = free;
        }
        return back[b.length()];
    }
}
