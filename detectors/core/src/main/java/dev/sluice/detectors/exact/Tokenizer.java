package dev.sluice.detectors.exact;

/// Cuts the text of a unit into tokens: runs of letters and digits, case folded. One owner.
///
/// Case is folded a character at a time ([Character#toLowerCase]); accents stay. Text is taken to
/// be in normal form C, as nearly all text is. A run longer than [#MOST_BYTES] is no token.
///
/// Each token is shown once, when the byte after it is known, so tokens do not depend on how the
/// text was cut.
abstract class Tokenizer {

    /// Longest token in bytes.
    static final int MOST_BYTES = 64;

    /// Most tokens of one value; of a longer one the first count.
    static final int MOST_TOKENS = 8;

    private static final int BLOCK = 7;

    private final byte[] folded = new byte[2 * MOST_BYTES + Words.PADDING];
    private byte[] text = folded;
    private int start;
    private int end;
    private int length;
    private boolean ascii;
    private boolean digit;
    private boolean digits;
    private boolean tooLong;

    /// A token is there.
    abstract void token();

    /// A run that is no token stands before the next one.
    abstract void gap();

    /// Begins a unit.
    final void beginUnit() {
        tooLong = false;
    }

    /// Shows the tokens of `lent[from, to)`, with [Words#PADDING] readable behind it.
    ///
    /// @param closed whether the unit ends at `to`
    /// @return where to go on when there is more text: the start of a run that may go on, or `to`
    final int run(byte[] lent, int from, int to, boolean closed) {
        text = lent;
        int open = tooLong ? from : -1;
        long before = tooLong ? 1 : 0;
        for (int at = from; at < to; at += Long.SIZE) {
            long bits = Words.wordBits(lent, at);
            if (to - at < Long.SIZE) {
                bits &= (1L << to - at) - 1;
            }
            long edges = bits ^ (bits << 1 | before);
            before = bits >>> Long.SIZE - 1;
            while (edges != 0) {
                int edge = at + Long.numberOfTrailingZeros(edges);
                edges &= edges - 1;
                if (edge == to) {
                    break;
                }
                if (open < 0) {
                    open = edge;
                } else {
                    run(open, edge);
                    open = -1;
                }
            }
        }
        if (open < 0) {
            return to;
        }
        if (closed) {
            run(open, to);
            return to;
        }
        tooLong |= to - open > MOST_BYTES;
        return tooLong ? to : open;
    }

    private void run(int from, int to) {
        if (tooLong || to - from > MOST_BYTES) {
            tooLong = false;
            gap();
            return;
        }
        start = from;
        end = to;
        length = to - from;
        long letters = 0;
        long numerals = 0;
        for (int at = from; at < to; at += BLOCK) {
            int n = Math.min(BLOCK, to - at);
            long word = Words.raw(text, at, n);
            if (!Words.isAscii(word)) {
                beyondAscii(from, to);
                return;
            }
            letters |= Words.letters(word);
            numerals |= Words.digits(word, n);
        }
        ascii = true;
        digit = numerals != 0;
        digits = letters == 0;
        token();
    }

    /// A run with characters beyond ASCII, of which some may be no letters.
    private void beyondAscii(int from, int to) {
        ascii = false;
        length = 0;
        digit = false;
        start = from;
        int at = from;
        while (at < to) {
            int point = Utf8Reader.at(text, at, to);
            int next = at + Utf8Reader.size(point);
            boolean letter = point >= 0 && isPartOfToken(point);
            if (letter) {
                if (length == 0) {
                    start = at;
                    digits = true;
                }
                fold(point);
            }
            if (length > 0 && (!letter || next == to)) {
                end = letter ? next : at;
                token();
                length = 0;
                digit = false;
            }
            at = next;
        }
    }

    private static boolean isPartOfToken(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private void fold(int codePoint) {
        boolean numeral = codePoint >= '0' && codePoint <= '9';
        digit |= numeral;
        digits &= numeral;
        length += Utf8Reader.put(Character.toLowerCase(codePoint), folded, length);
    }

    /// Index of the token's first byte in the text.
    final int start() {
        return start;
    }

    /// Index past the token's last byte in the text.
    final int end() {
        return end;
    }

    /// Bytes of the token in lower case.
    final int length() {
        return length;
    }

    final boolean isAscii() {
        return ascii;
    }

    final boolean hasDigit() {
        return digit;
    }

    final boolean isDigits() {
        return digits;
    }

    final byte[] text() {
        return text;
    }

    /// Appends the token in lower case.
    final int copy(byte[] out, int at) {
        for (int i = 0; i < length; i++) {
            out[at + i] = ascii ? Words.lower(text[start + i]) : folded[i];
        }
        return at + length;
    }

    /// The token's hash, below 2⁶¹.
    final long hash(IndexSecrets secrets) {
        long hash = length;
        for (int i = 0; i < length; i += BLOCK) {
            int n = Math.min(BLOCK, length - i);
            long block = ascii ? Words.lower(text, start + i, n) : Words.raw(folded, i, n);
            hash = secrets.token(hash, block);
        }
        return hash;
    }

    /// The hash of a token that stands in lower case in `bytes[0, length)`, with eight bytes
    /// readable behind it.
    static long hash(IndexSecrets secrets, byte[] bytes, int length) {
        long hash = length;
        for (int i = 0; i < length; i += BLOCK) {
            hash = secrets.token(hash, Words.raw(bytes, i, Math.min(BLOCK, length - i)));
        }
        return hash;
    }
}
