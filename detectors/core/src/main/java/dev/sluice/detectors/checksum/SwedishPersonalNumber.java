package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Swedish personal identity number or coordination number, of ten or twelve digits.
///
/// Folkbokföringslagen (1991:481) § 18 and Skatteverket SKV 704: date of birth (day plus 60 for a
/// coordination number), serial, and the Luhn digit of the ten digits without the century.
final class SwedishPersonalNumber implements Validator {

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int count = Digits.count(text, from, to);
        if (count != 10 && count != 12) {
            return false;
        }
        int start = Digits.indexOf(text, from, to, count - 10);
        long number = Digits.number(text, start, to, 10);
        int date = (int) (number / 10_000);
        int day = date % 100 > 60 ? date % 100 - 60 : date % 100;
        int century = (int) Digits.number(text, from, start, count - 10);
        return (count == 10 || (century >= 18 && century <= 20))
                && number % 10_000 >= 10
                && CalendarDate.isValidShort(date / 10_000, date / 100 % 100, day)
                && Luhn.holds(number);
    }
}
