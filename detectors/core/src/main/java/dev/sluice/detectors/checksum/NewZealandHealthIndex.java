package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A New Zealand national health index number.
///
/// HISO 10046 Consumer Health Identity Standard: three letters (without I and O) and four digits of
/// which the last checks modulo 11, or three letters, two digits, a letter and a check letter;
/// weights 7 to 2, letters count from A as 1. For the check letter editions of the standard print
/// both 24 and 23 as modulus; a number of either is taken.
final class NewZealandHealthIndex implements Validator {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 7;
    private static final int ELEVEN = 11;
    private static final int TWENTY_THREE = 23;
    private static final int TWENTY_FOUR = 24;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != LENGTH) {
            return false;
        }
        boolean lettered = Digits.isLetter(Digits.alphanumeric(text, from, to, LENGTH - 1));
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            byte b = Digits.alphanumeric(text, from, to, i);
            boolean letter = i < 3 || (lettered && i == 5);
            int value = letter ? LETTERS.indexOf(b) + 1 : b - '0';
            if (letter ? value == 0 : !Digits.isDigit(b)) {
                return false;
            }
            sum += value * (LENGTH - i);
        }
        byte check = Digits.alphanumeric(text, from, to, LENGTH - 1);
        if (lettered) {
            return LETTERS.charAt(TWENTY_THREE - sum % TWENTY_THREE - 1) == check
                    || LETTERS.charAt(TWENTY_FOUR - sum % TWENTY_FOUR - 1) == check;
        }
        int remainder = sum % ELEVEN;
        return remainder != 0 && (ELEVEN - remainder) % 10 == check - '0';
    }
}
