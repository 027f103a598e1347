package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A vehicle identification number with the check digit that North America asks for.
///
/// ISO 3779:2009, section 5 (seventeen characters without I, O and Q), and 49 CFR 565.15(c): values
/// and weights of the characters, modulo 11 in the ninth place, X for ten.
final class VehicleId implements Validator {

    private static final int LENGTH = 17;
    private static final int CHECK = 8;
    private static final byte[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

    /// Values of A to Z; 0 for letters that are not used.
    private static final byte[] VALUES = {
        1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9
    };

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != LENGTH) {
            return false;
        }
        int sum = 0;
        int at = 0;
        int letters = 0;
        int check = -1;
        for (int i = from; i < to; i++) {
            if (!Digits.isAlphanumeric(text[i])) {
                continue;
            }
            byte b = Digits.raised(text[i]);
            boolean letter = Digits.isLetter(b);
            int value = letter ? VALUES[b - 'A'] : b - '0';
            if (letter && value == 0) {
                return false;
            }
            letters += letter ? 1 : 0;
            check = at == CHECK ? (b == 'X' ? 10 : letter ? -1 : value) : check;
            sum += value * WEIGHTS[at++];
        }
        return letters >= 2 && sum % 11 == check;
    }
}
