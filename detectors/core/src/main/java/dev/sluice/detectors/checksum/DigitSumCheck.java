package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A check digit behind digits that are weighted, their products' digits added, modulo 10. A letter
/// counts as the two digits of its place in the alphabet (A is 01).
final class DigitSumCheck implements Validator {

    private final int[] weights;

    /// @param weights of the digits before the check digit, two for each letter
    DigitSumCheck(int... weights) {
        this.weights = weights.clone();
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int sum = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            if (!Digits.isAlphanumeric(text[i])) {
                continue;
            }
            if (at == weights.length) {
                return text[i] - '0' == sum % 10;
            }
            if (Digits.isLetter(text[i])) {
                int place = Digits.value36(text[i]) - 9;
                if (at + 2 > weights.length) {
                    return false;
                }
                sum += digits(place / 10 * weights[at++]) + digits(place % 10 * weights[at++]);
            } else {
                sum += digits((text[i] - '0') * weights[at++]);
            }
        }
        return false;
    }

    private static int digits(int product) {
        return product / 10 + product % 10;
    }
}
