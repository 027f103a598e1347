package dev.sluice.detectors.engine;

import dev.sluice.detectors.Boundary;

/// What may stand beside a match. Immutable. Neighbours are symbols: bytes 0 to 255, [#UNIT_EDGE],
/// and before a match also [#LETTER].
///
/// A class that forbids all ASCII letters forbids the letters of other alphabets as well, so that a
/// match is no part of a longer word. Letters are told by the lead byte of their UTF-8 sequence:
/// U+00C0 to U+1FFF, the alphabets that part words by spaces. Ideographs, kana and symbols are no
/// letters here: they touch numbers in ordinary text.
final class Edges {

    /// The unit begins or ends here.
    static final int UNIT_EDGE = 256;

    /// The byte before is the last of a non-ASCII letter. A byte from 0x80 on by itself is not.
    static final int LETTER = 257;

    static final int BEFORE_SYMBOLS = 258;
    static final int AFTER_SYMBOLS = 257;

    private static final int SAMPLE_LETTER = 0xE9;
    private static final int SAMPLE_SYMBOL = 0x2014;

    /// Anything may stand beside the match.
    static final Edges NONE = new Edges(Boundary.NONE);

    private final boolean[] before;
    private final boolean[] after;

    /// @throws PatternException if a side of the boundary is no class
    Edges(Boundary boundary) {
        before = forbiddenBefore(boundary);
        after = forbiddenAfter(boundary);
    }

    /// Whether the symbol may not stand before a match.
    boolean forbidsBefore(int symbol) {
        return before[symbol];
    }

    /// Whether the symbol may not stand after a match.
    boolean forbidsAfter(int symbol) {
        return after[symbol];
    }

    /// Tells apart in a partition what may and may not stand before a match.
    void splitBefore(ByteClasses symbols) {
        symbols.split(before);
    }

    /// Tells apart in a partition of bytes what may and may not stand after a match.
    void splitAfter(ByteClasses bytes) {
        bytes.split(after);
    }

    /// Whether a UTF-8 sequence with this lead byte (0 to 255) is a non-ASCII letter.
    static boolean leadsLetter(int lead) {
        return lead >= 0xC3 && lead <= 0xE1;
    }

    /// Whether a non-ASCII letter ends before `at`.
    ///
    /// @param from lowest index that may be read
    static boolean letterEndsAt(byte[] text, int from, int at) {
        int i = at - 1;
        while (i > from && i > at - Ast.MAX_UTF8 && (text[i] & 0xC0) == 0x80) {
            i--;
        }
        return i >= from && i < at - 1 && leadsLetter(text[i] & 0xFF);
    }

    private static boolean[] forbiddenBefore(Boundary boundary) {
        CodePoints set = PatternParser.parseClass(boundary.left());
        boolean[] forbidden = new boolean[BEFORE_SYMBOLS];
        for (int b = 0; b < 256; b++) {
            forbidden[b] = set.contains(b < 0x80 ? b : SAMPLE_SYMBOL);
        }
        forbidden[LETTER] = forbidsLetters(set);
        return forbidden;
    }

    private static boolean[] forbiddenAfter(Boundary boundary) {
        CodePoints set = PatternParser.parseClass(boundary.right());
        boolean[] forbidden = new boolean[AFTER_SYMBOLS];
        for (int b = 0; b < 256; b++) {
            forbidden[b] =
                    leadsLetter(b)
                            ? forbidsLetters(set)
                            : set.contains(b < 0x80 ? b : SAMPLE_SYMBOL);
        }
        return forbidden;
    }

    private static boolean forbidsLetters(CodePoints set) {
        boolean all = true;
        for (int c = 'a'; c <= 'z'; c++) {
            all &= set.contains(c) && set.contains(c - 'a' + 'A');
        }
        return all || set.contains(SAMPLE_LETTER);
    }
}
