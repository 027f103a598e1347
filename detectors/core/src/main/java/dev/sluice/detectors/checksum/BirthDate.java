package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A date on which somebody alive may have been born: a day of the Gregorian calendar from
/// [#FIRST_YEAR] on, in the order year-month-day, day-month-year or month-day-year.
///
/// ISO 8601-1:2019 section 5.2.2 for the first order; the others as Unicode CLDR lists them for
/// numeric dates. No clock is read, so that a verdict does not depend on the day: the last year is
/// [#LAST_YEAR].
final class BirthDate implements Validator {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2035;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int numbers = 0;
        int first = 0;
        int second = 0;
        int current = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            if (Digits.isDigit(text[i])) {
                current = current * 10 + (text[i] - '0');
                if (++digits > 4) {
                    return false;
                }
            } else if (digits > 0) {
                first = numbers == 0 ? current : first;
                second = numbers == 1 ? current : second;
                numbers++;
                current = 0;
                digits = 0;
            }
        }
        return numbers == 2 && digits > 0 && isBirth(first, second, current, digits);
    }

    private static boolean isBirth(int first, int second, int third, int lastDigits) {
        if (first > 31) {
            return inRange(first) && CalendarDate.isValid(first, second, third);
        }
        if (lastDigits == 2) {
            return CalendarDate.isValidShort(third, second, first)
                    || CalendarDate.isValidShort(third, first, second);
        }
        return inRange(third)
                && (CalendarDate.isValid(third, second, first)
                        || CalendarDate.isValid(third, first, second));
    }

    private static boolean inRange(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
