package dev.sluice.content.view;

/// What tells the query of an address in text, as far as the text goes.
enum QueryText {
    YES,
    NO,
    UNDECIDED;

    /// Longest name of a first parameter or of a mailbox, in bytes.
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

    /// Whether a query begins: the name of a parameter and an equals sign follow.
    ///
    /// @param at index of the question mark
    static QueryText begins(byte[] text, int at, int to) {
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

    /// Whether the plus is of the name of a mailbox, whose `@` was not escaped either.
    ///
    /// @param at index of the plus
    static QueryText mailbox(byte[] text, int at, int to) {
        for (int i = at + 1; i <= at + 1 + MOST_NAME; i++) {
            if (i == to) {
                return UNDECIDED;
            }
            if (text[i] == '@') {
                return YES;
            }
            if (text[i] == '&' || text[i] == '=' || text[i] == '%' || ends(text[i])) {
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
