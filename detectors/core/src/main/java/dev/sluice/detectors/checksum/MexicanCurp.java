package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Mexican CURP.
///
/// Secretaría de Gobernación, Instructivo Normativo para la asignación de la CURP (DOF 18 October
/// 2021): letters of the name, date of birth, sex, federal entity, consonants, a distinguishing
/// character and a check digit over weights 18 to 2, modulo 10.
final class MexicanCurp implements Validator {

    private static final int LENGTH = 18;

    /// Ñ stands between N and O, so that letters from O on count one more.
    private static final int SHIFT = 1;

    private static final String STATES =
            "AS BC BS CC CL CM CS CH DF DG GT GR HG JC MC MN MS NT NL OC PL QT QR SP SL SR TC TS TL VZ"
                    + " YN ZS NE ";

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != LENGTH) {
            return false;
        }
        int sum = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            if (!Digits.isAlphanumeric(text[i])) {
                continue;
            }
            int value = Digits.value36(text[i]);
            if (at == LENGTH - 1) {
                return value == (10 - sum % 10) % 10
                        && isState(
                                Digits.alphanumeric(text, from, to, 11),
                                Digits.alphanumeric(text, from, to, 12))
                        && isBirth(text, from, to);
            }
            value += Digits.raised(text[i]) >= 'O' ? SHIFT : 0;
            sum += value * (LENGTH - at);
            at++;
        }
        return false;
    }

    private static boolean isState(byte first, byte second) {
        for (int i = 0; i < STATES.length(); i += 3) {
            if (STATES.charAt(i) == first && STATES.charAt(i + 1) == second) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBirth(byte[] text, int from, int to) {
        int start = Digits.indexOf(text, from, to, 4);
        int end = Digits.indexOf(text, from, to, 10);
        int date = (int) Digits.number(text, start, end, 6);
        return date >= 0 && CalendarDate.isValidShort(date / 10_000, date / 100 % 100, date % 100);
    }
}
