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
    private final boolean numbersOnly;
    private byte[] text = folded;
    private int start;
    private int end;
    private int length;
    private boolean ascii;
    private boolean digit;
    private boolean digits;
    private boolean tooLong;

    /// Whether all bytes since the open run began are ASCII.
    private boolean clean;

    /// @param numbersOnly whether only tokens with a digit matter
    Tokenizer(boolean numbersOnly) {
        this.numbersOnly = numbersOnly;
    }

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
        clean = false;
        int open = numbersOnly ? numbered(from, to) : all(from, to);
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

    /// Shows all tokens that end before `to`.
    ///
    /// @return start of the run that reaches `to`, or -1
    private int all(int from, int to) {
        int open = tooLong ? from : -1;
        long before = tooLong ? 1 : 0;
        for (int at = from; at < to; at += Long.SIZE) {
            long bits = Words.wordBits(text, at) & upTo(to - at);
            clean = Words.isAscii(text, at) && (open < 0 || clean);
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
        return open;
    }

    /// Shows the tokens with a digit that end before `to`. In the sum of a run's bits and those of
    /// its digits the bit behind the run is set if it has a digit at all.
    ///
    /// @return start of the run that reaches `to`, or -1
    private int numbered(int from, int to) {
        int open = tooLong ? from : -1;
        boolean number = tooLong;
        for (int at = from; at < to; at += Long.SIZE) {
            long bits = Words.wordBits(text, at) & upTo(to - at);
            long digits = Words.digitBits(text, at) & bits;
            clean = Words.isAscii(text, at) && (open < 0 || clean);
            if (open >= 0 && (bits & 1) == 0) {
                if (number) {
                    run(open, at);
                }
                open = -1;
            }
            long ends = bits + (digits | (open >= 0 && number ? 1 : 0)) & ~bits;
            while (ends != 0) {
                int end = Long.numberOfTrailingZeros(ends);
                ends &= ends - 1;
                int start = at + start(bits, end);
                if (at + end < to) {
                    run(start == at && open >= 0 ? open : start, at + end);
                }
            }
            int width = Math.min(Long.SIZE, to - at);
            int last = start(bits, width);
            boolean reaches = last < width;
            boolean goesOn = last == 0 && open >= 0;
            number = reaches && (digits >>> last != 0 || goesOn && number);
            if (!goesOn || !reaches) {
                open = reaches ? at + last : -1;
            }
        }
        return open;
    }

    /// Where the run of bits begins that ends before bit `end`, or `end` if there is none.
    private static int start(long bits, int end) {
        long gaps = ~bits & upTo(end);
        return Long.SIZE - Long.numberOfLeadingZeros(gaps);
    }

    /// The lowest `n` bits; all if there are more than 63.
    private static long upTo(int n) {
        return n >= Long.SIZE ? -1 : (1L << n) - 1;
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
        if (!clean && !isAscii(from, to)) {
            beyondAscii(from, to);
            return;
        }
        ascii = true;
        token();
    }

    private boolean isAscii(int from, int to) {
        for (int at = from; at < to; at += BLOCK) {
            if (!Words.isAscii(Words.raw(text, at, Math.min(BLOCK, to - at)))) {
                return false;
            }
        }
        return true;
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

    /// Notes whether digits are in the token, to be asked before [#hasDigit] and [#isDigits].
    final void sortDigits() {
        if (!ascii) {
            return;
        }
        long letters = 0;
        long numerals = 0;
        for (int at = start; at < end; at += BLOCK) {
            int n = Math.min(BLOCK, end - at);
            long word = Words.raw(text, at, n);
            letters |= Words.letters(word);
            numerals |= Words.digits(word, n);
        }
        digit = numerals != 0;
        digits = letters == 0;
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
        if (ascii && length <= BLOCK) {
            return secrets.shortToken(length, Words.lower(text, start, length));
        }
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
