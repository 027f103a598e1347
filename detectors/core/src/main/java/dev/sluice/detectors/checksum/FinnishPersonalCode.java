package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Finnish personal identity code (henkilötunnus).
///
/// Government Decree 128/2010 § 2 as amended by 690/2022 (more separators from 2023): date of
/// birth, a sign of the century, serial from 002 on, and the character of the nine digits modulo
/// 31.
final class FinnishPersonalCode implements Validator {

    private static final String CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final String CENTURIES = "+-YXWVUABCDEF";

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (to - from != 11) {
            return false;
        }
        long date = Digits.number(text, from, from + 6, 6);
        long serial = Digits.number(text, from + 7, from + 10, 3);
        if (date < 0 || serial < 2 || CENTURIES.indexOf(Digits.raised(text[from + 6])) < 0) {
            return false;
        }
        int check = (int) ((date * 1000 + serial) % 31);
        int day = (int) (date / 10_000);
        return CHECKS.charAt(check) == Digits.raised(text[from + 10])
                && CalendarDate.isValidShort((int) (date % 100), (int) (date / 100 % 100), day);
    }
}
