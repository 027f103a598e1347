package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// An international securities identification number.
///
/// ISO 6166:2021, annex A: country, nine characters, and the Luhn formula over the digits, letters
/// counting as two (A is 10).
final class SecuritiesId implements Validator {

    private static final int LENGTH = 12;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != LENGTH
                || !Countries.contains(
                        Digits.alphanumeric(text, from, to, 0),
                        Digits.alphanumeric(text, from, to, 1))) {
            return false;
        }
        int sum = 0;
        boolean twice = false;
        for (int i = to - 1; i >= from; i--) {
            int value = Digits.value36(text[i]);
            if (value < 0) {
                continue;
            }
            sum += part(value % 10, twice);
            twice = !twice;
            if (value > 9) {
                sum += part(value / 10, twice);
                twice = !twice;
            }
        }
        return sum % 10 == 0;
    }

    private static int part(int digit, boolean twice) {
        int part = twice ? digit * 2 : digit;
        return part > 9 ? part - 9 : part;
    }
}
