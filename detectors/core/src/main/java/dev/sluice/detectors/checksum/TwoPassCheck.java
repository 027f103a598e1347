package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A check digit modulo 11 with a second row of weights where the first gives ten.
final class TwoPassCheck implements Validator {

    private static final int MODULUS = 11;
    private static final int TEN = 10;

    private final int[] first;
    private final int[] second;
    private final boolean tenIsZero;

    /// @param tenIsZero whether ten from the second row is written 0; else it is never given
    TwoPassCheck(int[] first, int[] second, boolean tenIsZero) {
        this.first = first.clone();
        this.second = second.clone();
        this.tenIsZero = tenIsZero;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int one = 0;
        int two = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            if (!Digits.isAlphanumeric(text[i])) {
                continue;
            }
            int digit = text[i] - '0';
            if (at == first.length) {
                return digit == expected(one, two);
            }
            one += digit * first[at];
            two += digit * second[at++];
        }
        return false;
    }

    private int expected(int one, int two) {
        int check = one % MODULUS == TEN ? two % MODULUS : one % MODULUS;
        return check == TEN && tenIsZero ? 0 : check;
    }
}
