package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// An Italian fiscal code of a person (codice fiscale).
///
/// Decreto del Ministero delle Finanze of 23 December 1976, articles 2 to 6, and Agenzia delle
/// Entrate, omocodia: three letters of the surname and of the name, year, month letter, day (plus
/// 40 for women), code of the place, control letter. Digits may be written as letters where two
/// people would have the same code.
final class ItalianFiscalCode implements Validator {

    private static final int LENGTH = 16;
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final String OMOCODIA = "LMNPQRSTUV";

    /// What a character at an odd place (the first is odd) adds; digits, then letters.
    private static final byte[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3,
        6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    /// `L` a letter, `N` a digit or its letter, `M` the month.
    private static final String SHAPE = "LLLLLLNNMNNLNNNL";

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != LENGTH) {
            return false;
        }
        int sum = 0;
        int place = 0;
        int day = 0;
        int month = 0;
        for (int i = from; i < to; i++) {
            if (!Digits.isAlphanumeric(text[i])) {
                continue;
            }
            byte b = Digits.raised(text[i]);
            if (!fits(SHAPE.charAt(place), b)) {
                return false;
            }
            if (place == 8) {
                month = MONTHS.indexOf(b) + 1;
            } else if (place == 9 || place == 10) {
                day = day * 10 + digit(b);
            }
            if (place < LENGTH - 1) {
                sum += added(place, b);
            } else if (b - 'A' != sum % 26) {
                return false;
            }
            place++;
        }
        // The year decides only about 29 February, and two digits of it do not say which it is.
        return CalendarDate.isValid(2000, month, day > 40 ? day - 40 : day);
    }

    private static int added(int place, byte b) {
        int value = Digits.value36(b);
        if (place % 2 == 0) {
            return ODD[value];
        }
        return value > 9 ? value - 10 : value;
    }

    private static boolean fits(char shape, byte b) {
        return switch (shape) {
            case 'L' -> Digits.isLetter(b);
            case 'N' -> digit(b) >= 0;
            default -> MONTHS.indexOf(b) >= 0;
        };
    }

    /// The digit, also where it is written as a letter; -1 if it is none.
    private static int digit(byte b) {
        return Digits.isDigit(b) ? b - '0' : OMOCODIA.indexOf(b);
    }
}
