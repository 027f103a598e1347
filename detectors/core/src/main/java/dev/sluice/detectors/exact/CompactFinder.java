package dev.sluice.detectors.exact;

/// Finds numbers and letters with digits whose groups may be set apart: `4111 1111 1111 1111`,
/// `(0)171-1234567`, `DE89 3704 0044`. One owner.
final class CompactFinder {

    /// Longest value without separators.
    static final int MOST = 40;

    /// Longest number in digits.
    static final int MOST_NUMBER = 30;

    private static final int RING = Tokenizer.MOST_TOKENS;

    /// Bytes that a phone number may have before its normal form: `00`, `0`.
    private static final int PREFIX = 3;

    private final IndexSecrets secrets;
    private final Shapes shapes;
    private final Phone phone;
    private final Candidates out;
    private final int[] starts = new int[RING];
    private final int[] ends = new int[RING];
    private final boolean[] digits = new boolean[RING];
    private final boolean[] numbered = new boolean[RING];
    private final byte[] value = new byte[MOST + PREFIX + Words.PADDING];
    private int tokens;
    private int chain;
    private int lastEnd;
    private int unitStart;

    CompactFinder(IndexSecrets secrets, Shapes shapes, Phone phone, Candidates out) {
        this.secrets = secrets;
        this.shapes = shapes;
        this.phone = phone;
        this.out = out;
    }

    void begin(int first) {
        unitStart = first;
    }

    void gap() {
        chain = 0;
    }

    void shift(int bytes) {
        for (int i = 0; i < RING; i++) {
            starts[i] -= bytes;
            ends[i] -= bytes;
        }
        lastEnd -= bytes;
        unitStart -= bytes;
    }

    void token(Tokenizer token) {
        byte[] text = token.text();
        token.sortDigits();
        chain = chain > 0 && isJoint(text, lastEnd, token.start()) ? Math.min(chain + 1, RING) : 1;
        lastEnd = token.end();
        int slot = tokens++ & RING - 1;
        starts[slot] = token.start();
        ends[slot] = token.end();
        digits[slot] = token.isDigits();
        numbered[slot] = token.hasDigit();
        if (!token.isAscii()) {
            chain = 0;
            return;
        }
        look(token, slot);
    }

    private void look(Tokenizer token, int slot) {
        int length = 0;
        boolean onlyDigits = true;
        boolean anyDigit = false;
        for (int i = 0; i < chain; i++) {
            int at = slot - i & RING - 1;
            length += ends[at] - starts[at];
            onlyDigits &= digits[at];
            anyDigit |= numbered[at];
            if (length > MOST) {
                return;
            }
            if (!anyDigit) {
                continue;
            }
            long bit = Shapes.bit(length);
            if (((onlyDigits ? shapes.digits() : shapes.plain()) & bit) != 0) {
                long hash = i == 0 ? token.hash(secrets) : hash(gather(token.text(), slot, i));
                out.add(Form.PLAIN, hash, starts[at], token.end());
            }
            if (onlyDigits) {
                numbers(token, slot, i, length);
            }
        }
    }

    private void numbers(Tokenizer token, int slot, int more, int length) {
        int start = starts[slot - more & RING - 1];
        if (shapes.phones() != 0 && length <= Phone.MOST + PREFIX && length >= Phone.FEWEST) {
            int n = gather(token.text(), slot, more);
            n = phone.normalise(value, n, isInternational(token.text(), start));
            if (n <= Phone.MOST && (shapes.phones() & Shapes.bit(n)) != 0) {
                out.add(Form.PHONE, hash(n), start, token.end());
            }
        }
        if (shapes.numbers() != 0 && length <= MOST_NUMBER) {
            int n = withoutZeros(value, gather(token.text(), slot, more));
            if ((shapes.numbers() & Shapes.bit(n)) != 0) {
                out.add(Form.NUMBER, hash(n), start, token.end());
            }
        }
    }

    private boolean isInternational(byte[] text, int start) {
        return start > unitStart && text[start - 1] == '+';
    }

    /// Takes leading zeros off, but for the last digit.
    ///
    /// @return the new length
    static int withoutZeros(byte[] digits, int length) {
        int zeros = 0;
        while (zeros < length - 1 && digits[zeros] == '0') {
            zeros++;
        }
        System.arraycopy(digits, zeros, digits, 0, length - zeros);
        return length - zeros;
    }

    private long hash(int length) {
        return Tokenizer.hash(secrets, value, length);
    }

    private int gather(byte[] text, int slot, int more) {
        int length = 0;
        for (int i = more; i >= 0; i--) {
            int at = slot - i & RING - 1;
            for (int from = starts[at]; from < ends[at]; from++) {
                value[length++] = Words.lower(text[from]);
            }
        }
        return length;
    }

    /// Whether what stands between two tokens may stand within one number.
    private static boolean isJoint(byte[] text, int from, int to) {
        return to - from == 1
                ? isSeparator(text[from])
                : to - from == 2 && isSeparator(text[from]) && isSeparator(text[from + 1]);
    }

    private static boolean isSeparator(byte b) {
        return b == ' ' || b == '-' || b == '.' || b == '/' || b == '(' || b == ')' || b == '_';
    }
}
