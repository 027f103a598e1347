package dev.sluice.detectors.engine;

/// A pattern that may match at a start, as an int: its id, and above it the length of the match if
/// that is known. Ascending, the shorter matches of a pattern come first.
final class Outcome {

    private static final int PATTERN_BITS = 24;
    private static final int PATTERN = (1 << PATTERN_BITS) - 1;

    private Outcome() {}

    /// @param length of the match, [Shape#OPEN] where the pattern's table has to be walked
    static int of(int pattern, int length) {
        return length << PATTERN_BITS | pattern;
    }

    static int pattern(int outcome) {
        return outcome & PATTERN;
    }

    static int length(int outcome) {
        return outcome >>> PATTERN_BITS;
    }

    /// The same for a start of which not all is known: the table has to be walked.
    static int open(int outcome) {
        return outcome & PATTERN;
    }
}
