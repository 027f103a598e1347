package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Hong Kong identity card number.
///
/// Immigration Department, Registration of Persons Regulations (Cap. 177A), first schedule: one or
/// two letters, six digits and a check character in brackets; weights 9 to 2 (a missing first
/// letter counts 36), modulo 11, A for ten.
final class HongKongId implements Validator {

    private static final int NO_LETTER = 36;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int count = Digits.countAlphanumeric(text, from, to);
        if (count != 8 && count != 9) {
            return false;
        }
        int sum = count == 8 ? NO_LETTER * 9 : 0;
        int weight = count;
        int at = 0;
        for (int i = from; i < to; i++) {
            if (!Digits.isAlphanumeric(text[i])) {
                continue;
            }
            int value = Digits.value36(text[i]);
            if (at == count - 1) {
                return value <= 10 && (sum + value) % 11 == 0;
            }
            if (Digits.isLetter(text[i]) != at < count - 7) {
                return false;
            }
            sum += value * weight--;
            at++;
        }
        return false;
    }
}
