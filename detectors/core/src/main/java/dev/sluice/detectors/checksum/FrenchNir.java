package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A French registration number (NIR, "numéro de sécurité sociale") with its key.
///
/// INSEE, Répertoire national d'identification des personnes physiques, structure du NIR; décret
/// 82-103: sex, year, month, department (2A and 2B for Corsica count as 19 and 18), commune, order,
/// and a key of 97 less the remainder of the number by 97.
final class FrenchNir implements Validator {

    private static final int LENGTH = 15;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != LENGTH) {
            return false;
        }
        long number = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            if (!Digits.isAlphanumeric(text[i])) {
                continue;
            }
            int digit = at == 6 ? corsican(text[i]) : Digits.value36(text[i]);
            boolean corsica = at == 6 && Digits.isLetter(text[i]);
            if (digit > 9 || (corsica && number % 10 != 2)) {
                return false;
            }
            number = corsica ? number - number % 10 + 1 : number;
            number = number * 10 + digit;
            at++;
        }
        return isPerson(number / 100) && number % 100 == 97 - number / 100 % 97;
    }

    /// 2A counts as 19, 2B as 18.
    private static int corsican(byte b) {
        return switch (Digits.raised(b)) {
            case 'A' -> 9;
            case 'B' -> 8;
            default -> Digits.value36(b);
        };
    }

    private static boolean isPerson(long number) {
        int sex = (int) (number / 1_000_000_000_000L);
        int month = (int) (number / 100_000_000 % 100);
        int department = (int) (number / 1_000_000 % 100);
        boolean known = month >= 1 && month <= 12;
        // Months that stand for an unknown one: 20, 30 to 42, 50 and above.
        boolean unknown = month == 20 || (month >= 30 && month <= 42) || month >= 50;
        boolean isSex = sex == 1 || sex == 2 || sex == 3 || sex == 4 || sex == 7 || sex == 8;
        return isSex && (known || unknown) && department >= 1 && number % 1000 >= 1;
    }
}
