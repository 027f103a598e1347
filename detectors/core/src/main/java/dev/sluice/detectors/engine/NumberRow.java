package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;

/// Tells whether a match is a piece of a longer row of groups of digits with spaces between, as in
/// `5394 5428 5462 5496 5531 5565`: one in fifty pieces of four such numbers looks like a card.
final class NumberRow {

    /// Longest group that makes a row: with a space before and what bounds it behind.
    private static final int LONGEST = Detector.ROW_REACH - 2;

    private NumberRow() {}

    /// Whether a group as long as those of the match stands before or after it.
    ///
    /// @param from index of the match in `text`; the text is there for [Detector#ROW_REACH] bytes
    ///   on either side, as far as the unit goes
    static boolean holds(TextWindow text, int from, int to) {
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        int length = 0;
        for (int i = from; i <= to; i++) {
            if (i == to || text.bytes[i] == ' ') {
                shortest = Math.min(shortest, length);
                longest = Math.max(longest, length);
                length = 0;
            } else if (text.bytes[i] >= '0' && text.bytes[i] <= '9') {
                length++;
            } else {
                return false;
            }
        }
        return longest < to - from
                && longest <= LONGEST
                && (before(text, from, shortest, longest) || after(text, to, shortest, longest));
    }

    private static boolean before(TextWindow text, int from, int shortest, int longest) {
        int first = (int) Math.max(text.unitStart - text.base, text.low);
        int low = Math.max(first, from - Detector.ROW_REACH);
        if (from - 1 < low || text.bytes[from - 1] != ' ') {
            return false;
        }
        int start = from - 1;
        boolean digit = false;
        while (start > low && isPart(text.bytes[start - 1])) {
            start--;
            digit |= text.bytes[start] <= '9';
        }
        int length = from - 1 - start;
        return digit && length >= shortest && length <= longest;
    }

    private static boolean after(TextWindow text, int to, int shortest, int longest) {
        int high = Math.min(text.high, to + Detector.ROW_REACH);
        if (to >= high || text.bytes[to] != ' ') {
            return false;
        }
        int end = to + 1;
        boolean digit = false;
        while (end < high && isPart(text.bytes[end])) {
            digit |= text.bytes[end] <= '9';
            end++;
        }
        int length = end - to - 1;
        return digit && length >= shortest && length <= longest && !isJoint(text, end, high);
    }

    /// Whether more of the same word follows, as in a date after a card: `12/28`.
    private static boolean isJoint(TextWindow text, int at, int high) {
        return at < high && (text.bytes[at] == '/' || text.bytes[at] == '-');
    }

    /// Digits, and letters: tables of hexadecimal numbers have rows too.
    private static boolean isPart(byte b) {
        return b >= 0 && b != '_' && Assertion.kind(b) == Assertion.WORD;
    }
}
