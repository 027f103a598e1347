package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// An Indian goods and services tax identification number.
///
/// Central Goods and Services Tax Rules 2017, rule 10, and GSTN: state code, permanent account
/// number, entity, Z, and a check character: weights 1 and 2 in turn, quotient and remainder by 36
/// added, modulo 36.
final class IndianGstin implements Validator {

    private static final int LENGTH = 15;
    private static final int BASE = 36;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != LENGTH) {
            return false;
        }
        int sum = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            int value = Digits.value36(text[i]);
            if (value < 0) {
                continue;
            }
            if (at == LENGTH - 1) {
                return value == (BASE - sum % BASE) % BASE;
            }
            int product = value * (at % 2 + 1);
            sum += product / BASE + product % BASE;
            at++;
        }
        return false;
    }
}
