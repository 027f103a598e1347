package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Czech or Slovak birth number (rodné číslo) of ten digits.
///
/// Zákon č. 133/2000 Sb. § 13 and zákon č. 301/1995 Z. z. § 2: date of birth with 50 (women), 20 or
/// 70 (serials used up) added to the month; the whole divides by 11, or the first nine leave 10 and
/// the last is 0.
final class CzechBirthNumber implements Validator {

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 10);
        if (number < 0) {
            return false;
        }
        boolean divides = number % 11 == 0 || (number / 10 % 11 == 10 && number % 10 == 0);
        int date = (int) (number / 10_000);
        int month = date / 100 % 100;
        month = month > 50 ? month - 50 : month;
        month = month > 20 ? month - 20 : month;
        return divides
                && number % 10_000 != 0
                && CalendarDate.isValidShort(date / 10_000, month, date % 100);
    }
}
