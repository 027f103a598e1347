package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Singapore NRIC or FIN.
///
/// National Registration Act 1965 (Immigration and Checkpoints Authority): a letter of the series,
/// seven digits of weights 2, 7, 6, 5, 4, 3, 2, a check letter of the series by the remainder
/// modulo 11, after 4 (T, G) or 3 (M) was added.
final class SingaporeNric implements Validator {

    private static final byte[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2};

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != 9) {
            return false;
        }
        int first = Digits.indexOf(text, from, to, 0);
        int last = Digits.lastIndex(text, from, to);
        long number = Digits.number(text, first + 1, last, 7);
        if (number < 0) {
            return false;
        }
        int sum = Digits.weighted(number, WEIGHTS);
        byte check = Digits.raised(text[last]);
        return switch (Digits.raised(text[first])) {
            case 'S' -> "JZIHGFEDCBA".charAt(sum % 11) == check;
            case 'T' -> "JZIHGFEDCBA".charAt((sum + 4) % 11) == check;
            case 'F' -> "XWUTRQPNMLK".charAt(sum % 11) == check;
            case 'G' -> "XWUTRQPNMLK".charAt((sum + 4) % 11) == check;
            case 'M' -> "XWUTRQPNJLK".charAt((sum + 3) % 11) == check;
            default -> false;
        };
    }
}
