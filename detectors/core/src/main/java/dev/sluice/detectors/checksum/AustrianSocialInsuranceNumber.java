package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// An Austrian social insurance number.
///
/// ASVG § 31 Abs. 4 Z 1 and Dachverband der Sozialversicherungsträger, Aufbau der
/// Versicherungsnummer: serial from 100 on, check digit, date of birth (months 13 to 15 where the
/// serials of a day were used up); weights 3, 7, 9, 5, 8, 4, 2, 1, 6 modulo 11, 10 is never given.
final class AustrianSocialInsuranceNumber implements Validator {

    private static final byte[] WEIGHTS = {3, 7, 9, -1, 5, 8, 4, 2, 1, 6};

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 10);
        if (number < 1_000_000_000L || Math.floorMod(Digits.weighted(number, WEIGHTS), 11) != 0) {
            return false;
        }
        int date = (int) (number % 1_000_000);
        int month = date / 100 % 100;
        return CalendarDate.isValidShort(date % 100, month > 12 ? 1 : month, date / 10_000)
                && month <= 15;
    }
}
