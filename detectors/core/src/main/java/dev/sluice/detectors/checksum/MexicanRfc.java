package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Mexican taxpayer number (RFC) of a person or a company.
///
/// SAT, Anexo III de la Resolución, procedimiento para obtener el dígito verificador: letters of
/// the name, date of birth or foundation, two characters against equal numbers, and a check
/// character over weights 13 to 2, modulo 11, A for ten; a company's number is read with a space
/// before it.
final class MexicanRfc implements Validator {

    private static final int PERSON = 13;
    private static final int COMPANY = 12;

    /// Place of `&` between N and O; the letters from O on stand one further.
    private static final int AMPERSAND = 24;

    private static final int SPACE = 37;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int length = to - from;
        if (length != PERSON && length != COMPANY) {
            return false;
        }
        int letters = length - 9;
        int sum = length == COMPANY ? SPACE * PERSON : 0;
        for (int i = 0; i < length - 1; i++) {
            int value = value(text[from + i]);
            boolean isDigit = value >= 0 && value <= 9;
            if (value < 0 || (i < letters && isDigit) || (isDateAt(i, letters) && !isDigit)) {
                return false;
            }
            sum += value * (length - i);
        }
        return Digits.raised(text[to - 1]) == "0A987654321".charAt(sum % 11)
                && isDate(text, from + letters);
    }

    private static boolean isDateAt(int i, int letters) {
        return i >= letters && i < letters + 6;
    }

    private static boolean isDate(byte[] text, int at) {
        int date = (int) Digits.number(text, at, at + 6, 6);
        return CalendarDate.isValidShort(date / 10_000, date / 100 % 100, date % 100);
    }

    private static int value(byte b) {
        if (b == '&') {
            return AMPERSAND;
        }
        int value = Digits.value36(b);
        return value >= AMPERSAND ? value + 1 : value;
    }
}
