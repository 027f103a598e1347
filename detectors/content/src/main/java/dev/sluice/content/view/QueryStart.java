package dev.sluice.content.view;

/// Whether the query of an address begins at a question mark in text: the name of a parameter and
/// an equals sign follow.
enum QueryStart {
    YES,
    NO,
    UNDECIDED;

    /// Longest name of a first parameter, in bytes.
    private static final int MOST_NAME = 64;

    private static final boolean[] ENDS = new boolean[256];

    static {
        for (int b = 0; b <= ' '; b++) {
            ENDS[b] = true;
        }
        for (char b : "\"'<>`(){}[]|\\;,?".toCharArray()) {
            ENDS[b] = true;
        }
    }

    /// @param at index of the question mark
    static QueryStart of(byte[] text, int at, int to) {
        for (int i = at + 1; i <= at + 1 + MOST_NAME; i++) {
            if (i == to) {
                return UNDECIDED;
            }
            if (text[i] == '=') {
                return i == at + 1 ? NO : YES;
            }
            if (text[i] == '&' || ends(text[i])) {
                return NO;
            }
        }
        return NO;
    }

    /// Whether a query in text ends before the byte.
    static boolean ends(byte b) {
        return ENDS[b & 0xFF];
    }
}
