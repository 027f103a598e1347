package dev.sluice.load.accuracy;

import java.nio.charset.StandardCharsets;

/// Shows how a generated value is written without showing the value.
final class Shapes {

    private static final int CONTEXT = 18;
    private static final int LONGEST = 60;

    private Shapes() {}

    /// The value with `9` for every digit, `a` and `A` for letters, and a little of the text
    /// before.
    static String of(byte[] document, int start, int end) {
        int from = Math.max(0, start - CONTEXT);
        String before = new String(document, from, start - from, StandardCharsets.UTF_8);
        String value =
                new String(document, start, Math.min(end - start, LONGEST), StandardCharsets.UTF_8);
        return before.replaceAll("\\s+", " ")
                + "«"
                + value.replaceAll("\\d", "9")
                        .replaceAll("\\p{Lower}", "a")
                        .replaceAll("\\p{Upper}", "A")
                + "»";
    }
}
