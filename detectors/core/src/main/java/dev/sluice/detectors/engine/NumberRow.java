package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;

/// Tells whether a match is a piece of a longer row of groups of digits with spaces between, as in
/// `5394 5428 5462 5496 5531 5565`: one in fifty pieces of four such numbers looks like a card. The
/// numbers may have signs, and letters may end the row, as in the path of a drawing.
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
            } else if (isDigit(text.bytes[i])) {
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
        int behindCommand = from - 1;
        while (start > low && isPart(text.bytes[start - 1])) {
            start--;
            digit |= text.bytes[start] <= '9';
            if (isDigit(text.bytes[start]) && start + 1 == behindCommand) {
                behindCommand = start;
            }
        }
        boolean drawn = start < behindCommand && isCommand(text.bytes[behindCommand - 1]);
        return (digit && isLike(from - 1 - start, shortest, longest))
                || (drawn && isLike(from - 1 - behindCommand, shortest, longest));
    }

    private static boolean after(TextWindow text, int to, int shortest, int longest) {
        int high = Math.min(text.high, to + Detector.ROW_REACH);
        if (to >= high || text.bytes[to] != ' ') {
            return false;
        }
        int start = to + 1 < high && isSign(text.bytes[to + 1]) ? to + 2 : to + 1;
        int end = start;
        boolean digit = false;
        int beforeCommand = start;
        while (end < high && isPart(text.bytes[end])) {
            digit |= text.bytes[end] <= '9';
            if (isDigit(text.bytes[end]) && end == beforeCommand) {
                beforeCommand++;
            }
            end++;
        }
        boolean drawn = beforeCommand < end && isCommand(text.bytes[beforeCommand]);
        return (digit && isLike(end - start, shortest, longest) && !isJoint(text, end, high))
                || (drawn && isLike(beforeCommand - start, shortest, longest));
    }

    private static boolean isLike(int length, int shortest, int longest) {
        return length >= shortest && length <= longest;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isSign(byte b) {
        return b == '-' || b == '+';
    }

    /// Whether a letter is a command of a drawing's path (SVG 2, section 9.3), which touches its
    /// first number and the last one of the command before.
    private static boolean isCommand(byte b) {
        return "MmLlHhVvCcSsQqTtAaZz".indexOf(b) >= 0;
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
