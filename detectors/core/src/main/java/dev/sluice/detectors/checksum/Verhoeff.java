package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// The Verhoeff check digit: J. Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tracts
/// 29, 1969 (dihedral group D5).
///
/// Promises to reject every change of one digit and every swap of neighbours.
final class Verhoeff implements Validator {

    private static final int ORDER = 10;
    private static final byte[] PRODUCT = product();
    private static final byte[] PERMUTED = permuted();

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        return Digits.count(text, from, to) >= 2 && holds(text, from, to);
    }

    /// Whether the digits, separators skipped, end in the right check digit.
    static boolean holds(byte[] text, int from, int to) {
        return product(text, from, to, 0) == 0;
    }

    /// The check digit that follows the digits.
    static int checkDigit(byte[] text, int from, int to) {
        int product = product(text, from, to, 1);
        int check = 0;
        while (PRODUCT[product * ORDER + check] != 0) {
            check++;
        }
        return check;
    }

    private static int product(byte[] text, int from, int to, int firstPosition) {
        int check = 0;
        int position = firstPosition;
        for (int i = to - 1; i >= from; i--) {
            if (Digits.isDigit(text[i])) {
                int permuted = PERMUTED[position++ % 8 * ORDER + (text[i] - '0')];
                check = PRODUCT[check * ORDER + permuted];
            }
        }
        return check;
    }

    /// The multiplication table of D5: 0 to 4 are rotations, 5 to 9 reflections.
    private static byte[] product() {
        byte[] table = new byte[ORDER * ORDER];
        for (int a = 0; a < ORDER; a++) {
            for (int b = 0; b < ORDER; b++) {
                int turned = a < 5 ? a + b % 5 : a - b % 5 + 5;
                boolean reflected = a < 5 == b >= 5;
                table[a * ORDER + b] = (byte) (turned % 5 + (reflected ? 5 : 0));
            }
        }
        return table;
    }

    /// The permutation (1 5 8 9 4 2 7 0)(3 6), applied once more at each position.
    private static byte[] permuted() {
        byte[] once = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        byte[] table = new byte[8 * ORDER];
        for (int digit = 0; digit < ORDER; digit++) {
            table[digit] = (byte) digit;
            for (int i = 1; i < 8; i++) {
                table[i * ORDER + digit] = once[table[(i - 1) * ORDER + digit]];
            }
        }
        return table;
    }
}
