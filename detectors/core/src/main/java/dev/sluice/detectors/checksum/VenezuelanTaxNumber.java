package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Venezuelan taxpayer number (RIF).
///
/// SENIAT, Providencia 0048 (2013), RIF: a letter of the kind of taxpayer, eight digits and a check
/// digit of weights 4 (for the letter's number), 3, 2, 7 … 2, modulo 11.
final class VenezuelanTaxNumber implements Validator {

    /// The letters by their numbers from 1 on.
    private static final String KINDS = "VEJPG";

    private static final byte[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final String CHECKS = "00987654321";

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int kind = KINDS.indexOf(Digits.alphanumeric(text, from, to, 0)) + 1;
        long number = Digits.number(text, Digits.indexOf(text, from, to, 1), to, 9);
        if (kind == 0 || number <= 9) {
            return false;
        }
        int sum = 4 * kind + Digits.weighted(number / 10, WEIGHTS);
        return CHECKS.charAt(sum % 11) - '0' == number % 10;
    }
}
