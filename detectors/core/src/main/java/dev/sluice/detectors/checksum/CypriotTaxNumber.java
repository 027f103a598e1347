package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Cypriot tax number (TIC, also after CY the VAT number).
///
/// Cyprus Tax Department: eight digits, those at even places as they are, those at odd ones by a
/// table, and a letter modulo 26.
final class CypriotTaxNumber implements Validator {

    /// What a digit at an odd place (the first is odd) adds.
    private static final byte[] ODD = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};

    private static final int DIGITS = 8;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int last = Digits.lastIndex(text, from, to);
        if (last <= from || Digits.number(text, from, last, DIGITS) < 0) {
            return false;
        }
        int sum = 0;
        int place = 0;
        for (int i = from; i < last; i++) {
            if (Digits.isDigit(text[i])) {
                int digit = text[i] - '0';
                sum += place++ % 2 == 0 ? ODD[digit] : digit;
            }
        }
        return Digits.raised(text[last]) == 'A' + sum % 26;
    }
}
