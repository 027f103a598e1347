package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A mobile equipment identifier (MEID) in hexadecimal form.
///
/// 3GPP2 S.R0048-A v4.0, section 3: fourteen hexadecimal digits, the first two from A0 on, and
/// perhaps a check digit of Luhn's formula in base 16.
final class EquipmentIdentifier implements Validator {

    private static final int DIGITS = 14;
    private static final int BASE = 16;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int count = Digits.countAlphanumeric(text, from, to);
        if (count != DIGITS && count != DIGITS + 1) {
            return false;
        }
        int sum = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            int value = Digits.value36(text[i]);
            if (value < 0) {
                continue;
            }
            if (value >= BASE || (at == 0 && value < 10)) {
                return false;
            }
            int part = at % 2 == 1 && at < DIGITS ? value * 2 : value;
            sum += part / BASE + part % BASE;
            at++;
        }
        return count == DIGITS || sum % BASE == 0;
    }
}
