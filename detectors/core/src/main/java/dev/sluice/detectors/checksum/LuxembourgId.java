package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Luxembourg national identification number (matricule).
///
/// Loi du 19 juin 2013 relative à l'identification des personnes physiques, article 2, and
/// Règlement grand-ducal of 21 November 2013: date of birth, serial, a Luhn digit and a Verhoeff
/// digit, both over the first eleven.
final class LuxembourgId implements Validator {

    private static final Validator BIRTH =
            new BirthDateAt(0, BirthDateAt.Order.FULL_YEAR_MONTH_DAY);

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.count(text, from, to) != 13 || !BIRTH.accepts(text, from, to)) {
            return false;
        }
        int luhn = Digits.indexOf(text, from, to, 11);
        int verhoeff = Digits.indexOf(text, from, to, 12);
        return Luhn.holds(text, from, luhn + 1) && verhoeffHolds(text, from, luhn, text[verhoeff]);
    }

    /// The Luhn digit stands between the eleven digits and their Verhoeff digit.
    private static boolean verhoeffHolds(byte[] text, int from, int luhn, byte check) {
        return Verhoeff.checkDigit(text, from, luhn) == check - '0';
    }
}
