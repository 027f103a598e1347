package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A registration number of a Brazilian driving licence (CNH).
///
/// Denatran, Portaria 1515/2018, and Detran: nine digits and two check digits modulo 11 of weights
/// 9 to 1 and 1 to 9; where the first would be ten it is 0 and the second is two less.
final class BrazilianDrivingLicence implements Validator {

    private static final byte[] FALLING = {9, 8, 7, 6, 5, 4, 3, 2, 1};
    private static final byte[] RISING = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 11);
        long base = number / 100;
        if (base <= 0 || base % 111_111_111 == 0) {
            return false;
        }
        int first = Digits.weighted(base, FALLING) % 11;
        int second = Digits.weighted(base, RISING) % 11;
        int less = first == 10 ? 2 : 0;
        first = first == 10 ? 0 : first;
        second = second == 10 ? 0 : second - less;
        second = second < 0 ? second + 11 : second;
        return number % 100 == first * 10 + (second == 10 ? 0 : second);
    }
}
