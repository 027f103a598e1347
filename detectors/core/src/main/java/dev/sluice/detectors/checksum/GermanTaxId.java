package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A German tax identification number (Steuer-ID).
///
/// Bundeszentralamt für Steuern, Informationen zur Steueridentifikationsnummer: eleven digits, the
/// first not 0; of the first ten exactly one digit stands two or three times (three times not in a
/// row) and every other at most once; the last is the check digit of ISO/IEC 7064 MOD 11,10.
final class GermanTaxId implements Validator {

    private static final int DIGITS = 11;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, DIGITS);
        return number >= 10_000_000_000L
                && repeatsOneDigit(number / 10)
                && Iso7064.mod11x10(text, from, to);
    }

    private static boolean repeatsOneDigit(long tenDigits) {
        long counts = 0;
        int row = 0;
        int last = -1;
        for (long rest = tenDigits; rest > 0; rest /= 10) {
            int digit = (int) (rest % 10);
            row = digit == last ? row + 1 : 1;
            if (row == 3) {
                return false;
            }
            last = digit;
            counts += 1L << (digit * 4);
        }
        int repeated = 0;
        for (int digit = 0; digit < 10; digit++) {
            long count = counts >>> (digit * 4) & 15;
            if (count > 3) {
                return false;
            }
            repeated += count > 1 ? 1 : 0;
        }
        return repeated == 1;
    }
}
