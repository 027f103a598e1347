package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// An Estonian or Lithuanian personal code.
///
/// EVS 585:2007 section 4 (Estonia); Law on the Residents' Register of Lithuania, article 8: sex
/// and century, date of birth, serial, check digit modulo 11 with a second row of weights where the
/// first gives 10.
final class BalticPersonalCode implements Validator {

    private static final byte[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 0};
    private static final byte[] SECOND = {3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 0};

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 11);
        long sex = number / 10_000_000_000L;
        if (sex < 1 || sex > 8) {
            return false;
        }
        int check = Digits.weighted(number, FIRST) % 11;
        if (check == 10) {
            check = Digits.weighted(number, SECOND) % 11 % 10;
        }
        int date = (int) (number / 10_000 % 1_000_000);
        return check == number % 10
                && CalendarDate.isValid(
                        1800 + (int) (sex - 1) / 2 * 100 + date / 10_000,
                        date / 100 % 100,
                        date % 100);
    }
}
