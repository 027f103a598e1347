package dev.sluice.detectors.checksum;

/// The check character systems of ISO/IEC 7064:2003 over the letters and digits of a candidate.
///
/// The pure systems (mod 11-2, mod 97-10) reject every change of one character; so does the hybrid
/// mod 11,10.
final class Iso7064 {

    private Iso7064() {}

    /// Section 6, MOD 97-10: letters count as two digits (A is 10), the whole leaves 1.
    static boolean mod97(byte[] text, int from, int to) {
        return remainder97(0, text, from, to) == 1;
    }

    /// The remainder modulo 97 of the digits so far with those of the text behind them.
    static int remainder97(int before, byte[] text, int from, int to) {
        int remainder = before;
        for (int i = from; i < to; i++) {
            int value = Digits.value36(text[i]);
            if (value >= 0) {
                remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
            }
        }
        return remainder;
    }

    /// Section 6, MOD 11-2: digits, the last character may be X for ten.
    static boolean mod11x2(byte[] text, int from, int to) {
        int last = Digits.lastIndex(text, from, to);
        int sum = 0;
        for (int i = from; i <= last; i++) {
            if (Digits.isDigit(text[i])) {
                sum = (sum * 2 + (text[i] - '0')) % 11;
            } else if (i == last && Digits.raised(text[i]) == 'X') {
                sum = (sum * 2 + 10) % 11;
            } else if (Digits.isLetter(text[i])) {
                return false;
            }
        }
        return last >= from && sum == 1;
    }

    /// Section 8, MOD 11,10: digits only.
    static boolean mod11x10(byte[] text, int from, int to) {
        int last = Digits.lastIndex(text, from, to);
        int product = 10;
        for (int i = from; i < last; i++) {
            if (Digits.isDigit(text[i])) {
                int sum = (product + (text[i] - '0')) % 10;
                product = (sum == 0 ? 10 : sum) * 2 % 11;
            } else if (Digits.isLetter(text[i])) {
                return false;
            }
        }
        return last > from
                && Digits.isDigit(text[last])
                && (product + (text[last] - '0')) % 10 == 1;
    }

    /// Section 8, MOD 37,36: letters and digits.
    static boolean mod37x36(byte[] text, int from, int to) {
        int last = Digits.lastIndex(text, from, to);
        int product = 36;
        for (int i = from; i < last; i++) {
            int value = Digits.value36(text[i]);
            if (value >= 0) {
                int sum = (product + value) % 36;
                product = (sum == 0 ? 36 : sum) * 2 % 37;
            }
        }
        return last > from && (product + Digits.value36(text[last])) % 36 == 1;
    }
}
