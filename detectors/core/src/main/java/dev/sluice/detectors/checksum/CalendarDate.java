package dev.sluice.detectors.checksum;

/// Whether numbers are a date of the Gregorian calendar.
final class CalendarDate {

    private static final byte[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private CalendarDate() {}

    static boolean isValid(int year, int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= days(year, month);
    }

    /// Whether it is a date in a year of which only the last two digits are known: 29 February
    /// counts where one of the years of the 19th to 21st century has it.
    static boolean isValidShort(int yearOfCentury, int month, int day) {
        return isValid(2000 + yearOfCentury, month, day)
                || isValid(1900 + yearOfCentury, month, day);
    }

    private static int days(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }
}
