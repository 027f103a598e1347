package dev.sluice.policies.transfer;

import java.nio.charset.StandardCharsets;

/// What a value looks like without what it says: `d` a digit, `a` a letter, other characters as
/// they are. Runs beyond 32 are cut, and the whole beyond 64.
final class Shape {

    private static final int LONGEST_RUN = 32;
    private static final int LONGEST = 64;

    private Shape() {}

    static String of(byte[] text, int from, int to) {
        int[] points =
                new String(text, from, to - from, StandardCharsets.UTF_8).codePoints().toArray();
        StringBuilder out = new StringBuilder(Math.min(points.length, LONGEST));
        int last = -1;
        int run = 0;
        for (int point : points) {
            int shown = shown(point);
            run = shown == last ? run + 1 : 1;
            last = shown;
            if (run <= LONGEST_RUN && out.length() < LONGEST) {
                out.appendCodePoint(shown);
            }
        }
        return out.toString();
    }

    private static int shown(int point) {
        if (Character.isDigit(point)) {
            return 'd';
        }
        if (Character.isLetter(point)) {
            return 'a';
        }
        return Character.isISOControl(point) ? '?' : point;
    }
}
