package dev.sluice.detectors.checksum;

/// Reads the digits and letters of a candidate without copying it.
final class Digits {

    /// Most digits that [#number] can hold.
    static final int MAX = 18;

    private Digits() {}

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /// Whether it is an ASCII letter.
    static boolean isLetter(byte b) {
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    static boolean isAlphanumeric(byte b) {
        return isDigit(b) || isLetter(b);
    }

    /// The ASCII letter raised; other bytes as they are.
    static byte raised(byte b) {
        return b >= 'a' && b <= 'z' ? (byte) (b - 32) : b;
    }

    /// 0 to 9 for a digit, 10 to 35 for a letter of either case, -1 for anything else.
    static int value36(byte b) {
        if (isDigit(b)) {
            return b - '0';
        }
        return isLetter(b) ? (b | 0x20) - 'a' + 10 : -1;
    }

    /// How many digits the candidate has, or -1 if it has a letter.
    static int count(byte[] text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (isLetter(text[i])) {
                return -1;
            }
            if (isDigit(text[i])) {
                count++;
            }
        }
        return count;
    }

    /// How many ASCII letters and digits the candidate has.
    static int countAlphanumeric(byte[] text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (isAlphanumeric(text[i])) {
                count++;
            }
        }
        return count;
    }

    /// The number that the digits make, separators skipped, or -1 if there are not exactly `digits`
    /// of them or there is a letter.
    ///
    /// @param digits at most [#MAX]
    static long number(byte[] text, int from, int to, int digits) {
        return number(text, from, to, digits, digits);
    }

    /// The number that the digits make, or -1 if there are not `least` to `most` of them or there
    /// is a letter.
    static long number(byte[] text, int from, int to, int least, int most) {
        long number = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            if (isDigit(text[i])) {
                if (++count > most) {
                    return -1;
                }
                number = number * 10 + (text[i] - '0');
            } else if (isLetter(text[i])) {
                return -1;
            }
        }
        return count < least ? -1 : number;
    }

    /// The sum of the digits times their weights, the first digit by the first weight.
    ///
    /// @param number of as many digits as there are weights, leading zeros included
    static int weighted(long number, byte[] weights) {
        int sum = 0;
        long rest = number;
        for (int i = weights.length - 1; i >= 0; i--) {
            sum += (int) (rest % 10) * weights[i];
            rest /= 10;
        }
        return sum;
    }

    /// The `index`-th letter or digit of the candidate, raised, or 0 if it has fewer.
    static byte alphanumeric(byte[] text, int from, int to, int index) {
        int left = index;
        for (int i = from; i < to; i++) {
            if (isAlphanumeric(text[i]) && left-- == 0) {
                return raised(text[i]);
            }
        }
        return 0;
    }

    /// Index of the `index`-th letter or digit of the candidate, or `to` if it has fewer.
    static int indexOf(byte[] text, int from, int to, int index) {
        int left = index;
        for (int i = from; i < to; i++) {
            if (isAlphanumeric(text[i]) && left-- == 0) {
                return i;
            }
        }
        return to;
    }

    /// Index of the last letter or digit of the candidate, or -1.
    static int lastIndex(byte[] text, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (isAlphanumeric(text[i])) {
                return i;
            }
        }
        return -1;
    }
}
