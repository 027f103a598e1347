package dev.sluice.detectors.engine;

/// A condition on the place between two bytes, decided by the kind of the byte on either side.
enum Assertion {
    BEGIN_TEXT,
    END_TEXT,
    BEGIN_LINE,
    END_LINE,
    WORD_BOUNDARY,
    NO_WORD_BOUNDARY;

    /// The kinds of a neighbour that assertions can tell apart. [#EDGE] is the start or the end of
    /// the unit.
    static final int EDGE = 0;

    static final int NEWLINE = 1;
    static final int WORD = 2;
    static final int OTHER = 3;
    static final int KINDS = 4;

    /// Kind of byte `b` (0 to 255). Word bytes are ASCII only, as RE2 has it.
    static int kind(int b) {
        if (b == '\n') {
            return NEWLINE;
        }
        boolean digit = b >= '0' && b <= '9';
        boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
        return digit || letter || b == '_' ? WORD : OTHER;
    }

    boolean holds(int before, int after) {
        return switch (this) {
            case BEGIN_TEXT -> before == EDGE;
            case END_TEXT -> after == EDGE;
            case BEGIN_LINE -> before == EDGE || before == NEWLINE;
            case END_LINE -> after == EDGE || after == NEWLINE;
            case WORD_BOUNDARY -> before == WORD != (after == WORD);
            case NO_WORD_BOUNDARY -> before == WORD == (after == WORD);
        };
    }
}
