package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Taiwan national identification number or resident certificate number.
///
/// Ministry of the Interior, Household Registration Act enforcement rules: a letter that stands for
/// two digits, sex (1, 2, or 8, 9 for foreigners), eight digits; weights 1, 9, 8 … 1, 1 modulo 10.
final class TaiwanId implements Validator {

    /// Letters by their numbers from 10 on.
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    private static final byte[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 1, 1};

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != 10) {
            return false;
        }
        int first = Digits.indexOf(text, from, to, 0);
        int letter = LETTERS.indexOf(Digits.raised(text[first])) + 10;
        long number = Digits.number(text, first + 1, to, 9);
        long sex = number / 100_000_000;
        if (letter < 10 || number < 0 || (sex != 1 && sex != 2 && sex != 8 && sex != 9)) {
            return false;
        }
        return (letter / 10 + letter % 10 * 9 + Digits.weighted(number, WEIGHTS)) % 10 == 0;
    }
}
