package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Turkish tax number (vergi kimlik numarası).
///
/// Gelir İdaresi Başkanlığı, Vergi Kimlik Numarası algoritması: of each of nine digits, nine less
/// its index is added (modulo 10), the result multiplied by two to that power (modulo 9, 9 for a
/// multiple), and the check digit makes the sum a multiple of ten.
final class TurkishTaxNumber implements Validator {

    private static final int DIGITS = 10;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, DIGITS);
        if (number <= 0) {
            return false;
        }
        int sum = 0;
        long rest = number / 10;
        for (int power = 1; power < DIGITS; power++) {
            int shifted = (int) (rest % 10 + power) % 10;
            int product = (shifted << power) % 9;
            sum += shifted != 0 && product == 0 ? 9 : product;
            rest /= 10;
        }
        return (10 - sum % 10) % 10 == number % 10;
    }
}
