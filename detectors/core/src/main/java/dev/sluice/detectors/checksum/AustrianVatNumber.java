package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// An Austrian VAT number behind its country: U and eight digits.
///
/// Bundesministerium für Finanzen, Konstruktionsregeln der UID: Luhn's formula, four more in the
/// sum.
final class AustrianVatNumber implements Validator {

    private static final byte[] WEIGHTS = {1, 2, 1, 2, 1, 2, 1, 1};
    private static final int ADDED = 4;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int first = Digits.indexOf(text, from, to, 1);
        long number = Digits.number(text, first, to, WEIGHTS.length);
        if (number <= 0 || Digits.alphanumeric(text, from, to, 0) != 'U') {
            return false;
        }
        int sum = ADDED;
        long rest = number;
        for (int i = WEIGHTS.length - 1; i >= 0; i--) {
            int product = (int) (rest % 10) * WEIGHTS[i];
            sum += product / 10 + product % 10;
            rest /= 10;
        }
        return sum % 10 == 0;
    }
}
