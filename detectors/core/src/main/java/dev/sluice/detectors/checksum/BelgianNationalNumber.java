package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Belgian national register number or BIS number.
///
/// Arrêté royal of 3 April 1984, articles 1 to 4 (structure), and Arrêté royal of 8 February 1991
/// (BIS: month plus 20 or 40): birth date, serial 001 to 998, and 97 less the remainder by 97 of
/// the nine digits, with a 2 before them for births from 2000 on.
final class BelgianNationalNumber implements Validator {

    private static final long TWO_BEFORE = 2_000_000_000L;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 11);
        if (number < 0) {
            return false;
        }
        long base = number / 100;
        int check = (int) (number % 100);
        int serial = (int) (base % 1000);
        boolean checks = check == 97 - base % 97 || check == 97 - (TWO_BEFORE + base) % 97;
        return checks && serial >= 1 && serial <= 998 && isBirth((int) (base / 1000));
    }

    /// A month or day of 0 stands for one that is not known.
    private static boolean isBirth(int date) {
        int year = date / 10_000;
        int month = date / 100 % 100;
        int day = date % 100;
        month = month > 40 ? month - 40 : month > 20 ? month - 20 : month;
        if (month == 0 || day == 0) {
            return month <= 12 && day <= 31;
        }
        return CalendarDate.isValidShort(year, month, day);
    }
}
