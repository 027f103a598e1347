package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// The Luhn formula over the digits of a number that letters may stand before, such as `IT` before
/// a VAT number.
final class TrailingLuhn implements Validator {

    private final int digits;

    TrailingLuhn(int digits) {
        this.digits = digits;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int start = from;
        while (start < to && !Digits.isDigit(text[start])) {
            start++;
        }
        return Digits.count(text, start, to) == digits && Luhn.holds(text, start, to);
    }
}
