package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// The check digit of securities' numbers, modulus 10 double-add-double: letters count from A as
/// 10, every second value is doubled, the digits of all are added.
///
/// CUSIP: ANSI X9.6-2020 (nine characters). FIGI: OMG Financial Instrument Global Identifier 1.1
/// (twelve).
final class DoubleAddDouble implements Validator {

    private final int length;

    DoubleAddDouble(int length) {
        this.length = length;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != length) {
            return false;
        }
        int sum = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            int value = Digits.value36(text[i]);
            if (value < 0) {
                continue;
            }
            if (at == length - 1) {
                return value == (10 - sum % 10) % 10;
            }
            int part = at++ % 2 == 1 ? value * 2 : value;
            sum += part / 10 + part % 10;
        }
        return false;
    }
}
