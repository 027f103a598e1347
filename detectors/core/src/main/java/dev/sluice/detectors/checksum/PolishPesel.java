package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Polish PESEL number.
///
/// Ustawa z dnia 24 września 2010 r. o ewidencji ludności, art. 15: birth date with the century in
/// the month (plus 80, 0, 20, 40, 60 for 1800 to 2200), serial and sex, check digit of weights 1,
/// 3, 7, 9.
final class PolishPesel implements Validator {

    private static final byte[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 11);
        return number > 0
                && Digits.weighted(number, WEIGHTS) % 10 == 0
                && isBirth((int) (number / 100_000));
    }

    private static boolean isBirth(int date) {
        int coded = date / 100 % 100;
        int century = coded > 80 ? 1800 : 1900 + coded / 20 * 100;
        int month = coded % 20;
        return CalendarDate.isValid(century + date / 10_000, month, date % 100);
    }
}
