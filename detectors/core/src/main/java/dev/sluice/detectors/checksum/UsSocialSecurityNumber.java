package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A US social security number.
///
/// Social Security Administration, Program Operations Manual RM 10201.035 (invalid numbers: area
/// 000, 666 and 900 to 999, group 00, serial 0000); the numbers printed on sample cards are none
/// (SSA history, "Social Security cards issued by Woolworth"; SSA pamphlet of 1940).
final class UsSocialSecurityNumber implements Validator {

    private static final long WOOLWORTH = 78_05_1120;
    private static final long PAMPHLET = 219_09_9999;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 9);
        long area = number / 1_000_000;
        return number > 0
                && area != 0
                && area != 666
                && area < 900
                && number / 10_000 % 100 != 0
                && number % 10_000 != 0
                && number != WOOLWORTH
                && number != PAMPHLET
                && number != area * 1_001_001;
    }
}
