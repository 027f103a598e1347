package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// The Luhn formula: ISO/IEC 7812-1:2017, annex B (modulus 10 "double-add-double").
///
/// Promises to reject every change of one digit and most swaps of neighbours.
final class Luhn implements Validator {

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        return Digits.count(text, from, to) >= 2 && holds(text, from, to);
    }

    /// Whether the digits, separators skipped, end in the right check digit.
    static boolean holds(byte[] text, int from, int to) {
        return sum(text, from, to, 0) % 10 == 0;
    }

    /// Whether a number with its check digit as last digit holds.
    static boolean holds(long number) {
        int sum = 0;
        boolean twice = false;
        for (long rest = number; rest > 0; rest /= 10) {
            sum += part((int) (rest % 10), twice);
            twice = !twice;
        }
        return sum % 10 == 0;
    }

    /// The check digit that follows the digits.
    static int checkDigit(byte[] text, int from, int to) {
        return (10 - sum(text, from, to, 1) % 10) % 10;
    }

    private static int sum(byte[] text, int from, int to, int skipped) {
        int sum = 0;
        boolean twice = skipped % 2 == 1;
        for (int i = to - 1; i >= from; i--) {
            if (Digits.isDigit(text[i])) {
                sum += part(text[i] - '0', twice);
                twice = !twice;
            }
        }
        return sum;
    }

    private static int part(int digit, boolean twice) {
        int part = twice ? digit * 2 : digit;
        return part > 9 ? part - 9 : part;
    }
}
