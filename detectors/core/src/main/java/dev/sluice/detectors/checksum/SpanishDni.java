package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Spanish identity number: DNI (eight digits and a letter) or NIE (X, Y or Z, seven digits and a
/// letter).
///
/// Real Decreto 1553/2005, article 11, and Orden INT/2058/2008 (NIE); Ministerio del Interior,
/// Cálculo del dígito de control del NIF-NIE: the letter is that of the number modulo 23, X, Y and
/// Z counting as 0, 1 and 2.
final class SpanishDni implements Validator {

    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    private final boolean foreigner;

    /// @param foreigner whether a NIE is meant
    SpanishDni(boolean foreigner) {
        this.foreigner = foreigner;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != 9) {
            return false;
        }
        int last = Digits.lastIndex(text, from, to);
        int first = Digits.indexOf(text, from, to, 0);
        long number;
        if (foreigner) {
            int prefix = Digits.raised(text[first]) - 'X';
            long digits = Digits.number(text, first + 1, last, 7);
            number = prefix < 0 || prefix > 2 || digits < 0 ? -1 : prefix * 10_000_000L + digits;
        } else {
            number = Digits.number(text, first, last, 8);
        }
        return number >= 0 && LETTERS.charAt((int) (number % 23)) == Digits.raised(text[last]);
    }
}
