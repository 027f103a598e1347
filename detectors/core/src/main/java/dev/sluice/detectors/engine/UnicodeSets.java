package dev.sluice.detectors.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/// The classes of `\p{…}`: general categories and scripts, from the JDK's Unicode tables.
final class UnicodeSets {

    /// Immutable once made, and only so many names are valid: safe to keep for all.
    private static final Map<String, CodePoints> MADE = new ConcurrentHashMap<>();

    private static final Map<String, Integer> CATEGORIES =
            Map.ofEntries(
                    Map.entry("Lu", 1 << Character.UPPERCASE_LETTER),
                    Map.entry("Ll", 1 << Character.LOWERCASE_LETTER),
                    Map.entry("Lt", 1 << Character.TITLECASE_LETTER),
                    Map.entry("Lm", 1 << Character.MODIFIER_LETTER),
                    Map.entry("Lo", 1 << Character.OTHER_LETTER),
                    Map.entry("Mn", 1 << Character.NON_SPACING_MARK),
                    Map.entry("Me", 1 << Character.ENCLOSING_MARK),
                    Map.entry("Mc", 1 << Character.COMBINING_SPACING_MARK),
                    Map.entry("Nd", 1 << Character.DECIMAL_DIGIT_NUMBER),
                    Map.entry("Nl", 1 << Character.LETTER_NUMBER),
                    Map.entry("No", 1 << Character.OTHER_NUMBER),
                    Map.entry("Zs", 1 << Character.SPACE_SEPARATOR),
                    Map.entry("Zl", 1 << Character.LINE_SEPARATOR),
                    Map.entry("Zp", 1 << Character.PARAGRAPH_SEPARATOR),
                    Map.entry("Cc", 1 << Character.CONTROL),
                    Map.entry("Cf", 1 << Character.FORMAT),
                    Map.entry("Co", 1 << Character.PRIVATE_USE),
                    Map.entry("Cs", 1 << Character.SURROGATE),
                    Map.entry("Pd", 1 << Character.DASH_PUNCTUATION),
                    Map.entry("Ps", 1 << Character.START_PUNCTUATION),
                    Map.entry("Pe", 1 << Character.END_PUNCTUATION),
                    Map.entry("Pc", 1 << Character.CONNECTOR_PUNCTUATION),
                    Map.entry("Po", 1 << Character.OTHER_PUNCTUATION),
                    Map.entry("Pi", 1 << Character.INITIAL_QUOTE_PUNCTUATION),
                    Map.entry("Pf", 1 << Character.FINAL_QUOTE_PUNCTUATION),
                    Map.entry("Sm", 1 << Character.MATH_SYMBOL),
                    Map.entry("Sc", 1 << Character.CURRENCY_SYMBOL),
                    Map.entry("Sk", 1 << Character.MODIFIER_SYMBOL),
                    Map.entry("So", 1 << Character.OTHER_SYMBOL));

    private UnicodeSets() {}

    /// @param name such as `L`, `Lu`, `Greek`, `Any`
    /// @param at where the name is used, for the error
    static CodePoints of(String name, int at) {
        CodePoints made = MADE.get(name);
        if (made == null) {
            made = make(name, at);
            MADE.put(name, made);
        }
        return made;
    }

    private static CodePoints make(String name, int at) {
        if (name.equals("Any")) {
            return CodePoints.ANY;
        }
        int mask = 0;
        for (Map.Entry<String, Integer> category : CATEGORIES.entrySet()) {
            boolean whole = name.length() == 1 && category.getKey().startsWith(name);
            if (whole || category.getKey().equals(name)) {
                mask |= category.getValue();
            }
        }
        if (mask != 0) {
            return Categories.all(mask);
        }
        try {
            Character.UnicodeScript script = Character.UnicodeScript.forName(name);
            return collect(c -> Character.UnicodeScript.of(c) == script);
        } catch (IllegalArgumentException e) {
            PatternException unknown = new PatternException("no such Unicode class", at);
            unknown.initCause(e);
            throw unknown;
        }
    }

    private static CodePoints collect(IntPredicate in) {
        CodePoints.Builder builder = new CodePoints.Builder();
        int from = -1;
        for (int c = 0; c <= CodePoints.MAX + 1; c++) {
            boolean member = c <= CodePoints.MAX && in.test(c);
            if (member && from < 0) {
                from = c;
            } else if (!member && from >= 0) {
                builder.add(from, c - 1);
                from = -1;
            }
        }
        return builder.build();
    }

    /// The general categories of all code points, read once for all sets.
    private static final class Categories {

        /// By stretch of one category, its first code point shifted by eight and the category.
        private static final int[] STRETCHES = stretches();

        private static int[] stretches() {
            int[] stretches = new int[8192];
            int count = 0;
            int last = -1;
            for (int c = 0; c <= CodePoints.MAX; c++) {
                int type = Character.getType(c);
                if (type != last) {
                    if (count == stretches.length) {
                        stretches = Arrays.copyOf(stretches, 2 * count);
                    }
                    stretches[count++] = c << 8 | type;
                    last = type;
                }
            }
            return Arrays.copyOf(stretches, count);
        }

        /// The code points of the categories in the mask.
        static CodePoints all(int mask) {
            CodePoints.Builder builder = new CodePoints.Builder();
            for (int i = 0; i < STRETCHES.length; i++) {
                if ((mask >>> (STRETCHES[i] & 0xFF) & 1) != 0) {
                    int next =
                            i + 1 < STRETCHES.length ? STRETCHES[i + 1] >>> 8 : CodePoints.MAX + 1;
                    builder.add(STRETCHES[i] >>> 8, next - 1);
                }
            }
            return builder.build();
        }
    }
}
