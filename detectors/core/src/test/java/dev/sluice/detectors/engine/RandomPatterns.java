package dev.sluice.detectors.engine;

import java.util.SplittableRandom;

/// Patterns and texts of a few letters, so that they meet.
final class RandomPatterns {

    private static final String[] ATOMS = {
        "a",
        "b",
        "B",
        "0",
        "_",
        " ",
        "-",
        "é",
        "ж",
        "€",
        "😀",
        ".",
        "\\d",
        "\\w",
        "\\W",
        "\\s",
        "\\D",
        "[a-c]",
        "[^a]",
        "[^é0]",
        "[A-Z0-9]",
        "[[:alpha:]]",
        "[[:^digit:]]",
        "\\pL",
        "\\PL",
        "\\p{Lu}",
        "\\p{Greek}",
        "[a\\d_-]",
        "[]a]",
        "\\x61",
        "\\x{e9}",
        "\\Qa.\\E",
        "\\.",
        "(?i:a)",
        "(?i:é)",
        "(?i:[a-c])",
        "(?s:.)",
        "ab",
        "0a",
        "\\n",
        "(?:)",
        "[à-ÿ]",
        "\\101"
    };
    private static final String[] ASSERTIONS = {
        "^", "$", "\\b", "\\B", "\\A", "\\z", "(?m:^)", "(?m:$)"
    };
    private static final String[] REPEATS = {
        "*", "+", "?", "{2}", "{1,3}", "{0,2}", "{2,}", "*?", "+?"
    };
    private static final String[] LETTERS = {
        "a", "a", "b", "B", "c", "0", "1", "_", " ", "-", "é", "É", "ж", "€", "😀", "\n", ".", "ÿ",
        "λ"
    };

    private RandomPatterns() {}

    /// @param depth most groups within each other
    static String pattern(SplittableRandom random, int depth) {
        StringBuilder pattern = new StringBuilder();
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            int kind = random.nextInt(10);
            if (kind == 0) {
                pattern.append(pick(ASSERTIONS, random));
            } else if (kind < 4 && depth > 0) {
                pattern.append("(?:").append(pattern(random, depth - 1));
                if (random.nextBoolean()) {
                    pattern.append('|').append(pattern(random, depth - 1));
                }
                pattern.append(')');
                repeat(pattern, random);
            } else {
                pattern.append(pick(ATOMS, random));
                repeat(pattern, random);
            }
        }
        return pattern.toString();
    }

    private static void repeat(StringBuilder pattern, SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            pattern.append(pick(REPEATS, random));
        }
    }

    static String text(SplittableRandom random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(pick(LETTERS, random));
        }
        return text.toString();
    }

    private static String pick(String[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }
}
