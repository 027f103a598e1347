package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Chinese unified social credit code of an organisation.
///
/// GB 32100-2015: authority, kind, six digits of the region, nine characters of the organisation,
/// and a check character over powers of three modulo 31; the letters I, O, S, V and Z are not used.
final class ChineseCreditCode implements Validator {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        int at = 0;
        for (int i = from; i < to; i++) {
            if (!Digits.isAlphanumeric(text[i])) {
                continue;
            }
            int value = ALPHABET.indexOf(Digits.raised(text[i]));
            boolean region = at >= 2 && at < 8;
            if (value < 0 || (region && value > 9)) {
                return false;
            }
            if (++at == LENGTH) {
                return (31 - sum % 31) % 31 == value;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return false;
    }
}
