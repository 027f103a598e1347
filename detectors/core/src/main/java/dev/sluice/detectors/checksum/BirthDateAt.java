package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A date of birth at a fixed place of a number, in one of the orders that national numbers use.
final class BirthDateAt implements Validator {

    /// The order of year, month and day, two digits each unless it says otherwise.
    enum Order {
        YEAR_MONTH_DAY,
        DAY_MONTH_YEAR,
        /// Day, month and the last three digits of the year.
        DAY_MONTH_LONG_YEAR,
        /// Four digits of the year, month and day.
        FULL_YEAR_MONTH_DAY,
        /// Day, month and four digits of the year.
        DAY_MONTH_FULL_YEAR
    }

    private final int at;
    private final Order order;
    private final int dayShift;
    private final int[] monthShifts;

    /// @param at index of its first digit among the letters and digits
    BirthDateAt(int at, Order order) {
        this(at, order, 0);
    }

    /// @param dayShift what is added to the day of some people, 0 for nothing
    /// @param monthShifts what is added to the month of some people
    BirthDateAt(int at, Order order, int dayShift, int... monthShifts) {
        this.at = at;
        this.order = order;
        this.dayShift = dayShift;
        this.monthShifts = monthShifts.clone();
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int first = Digits.indexOf(text, from, to, at);
        int length =
                switch (order) {
                    case YEAR_MONTH_DAY, DAY_MONTH_YEAR -> 6;
                    case DAY_MONTH_LONG_YEAR -> 7;
                    case FULL_YEAR_MONTH_DAY, DAY_MONTH_FULL_YEAR -> 8;
                };
        int number = 0;
        for (int i = first; i < to && length > 0; i++) {
            if (Digits.isDigit(text[i])) {
                number = number * 10 + (text[i] - '0');
                length--;
            } else if (Digits.isLetter(text[i])) {
                return false;
            }
        }
        return length == 0 && isDate(number);
    }

    private boolean isDate(int number) {
        return switch (order) {
            case YEAR_MONTH_DAY -> fits(number / 10_000, number / 100 % 100, number % 100);
            case DAY_MONTH_YEAR -> fits(number % 100, number / 100 % 100, number / 10_000);
            case DAY_MONTH_LONG_YEAR -> fits(number % 100, number / 1000 % 100, number / 100_000);
            case FULL_YEAR_MONTH_DAY -> isPast(number / 10_000, number / 100 % 100, number % 100);
            case DAY_MONTH_FULL_YEAR ->
                    isPast(number % 10_000, number / 10_000 % 100, number / 1_000_000);
        };
    }

    private static boolean isPast(int year, int month, int day) {
        return year >= BirthDate.FIRST_YEAR - 100
                && year <= BirthDate.LAST_YEAR
                && CalendarDate.isValid(year, month, day);
    }

    private boolean fits(int year, int month, int writtenDay) {
        int day = writtenDay > 31 ? writtenDay - dayShift : writtenDay;
        if (CalendarDate.isValidShort(year, month, day)) {
            return true;
        }
        for (int shift : monthShifts) {
            if (CalendarDate.isValidShort(year, month - shift, day)) {
                return true;
            }
        }
        return false;
    }
}
