package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;
import java.util.List;

/// Digits that begin with the code of a country and are as many as a telephone number has, whether
/// the country's plan allows the rest or not: made-up data mostly keeps the code alone.
///
/// ITU-T E.164 (11/2010) section 6: one to three digits of code, eight to fifteen in all.
final class CountryCode implements Validator {

    private static final int LEAST = 8;
    private static final int MOST = 15;

    /// Digits of a number in North America (1) and in Russia and Kazakhstan (7), with the code.
    private static final int OF_ONE_DIGIT = 11;

    /// Codes of two digits; all others but 1 and 7 have three.
    private static final List<Integer> TWO_DIGITS =
            List.of(
                    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52,
                    53, 54, 55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92,
                    93, 94, 95, 98);

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.count(text, from, to) < LEAST) {
            return false;
        }
        int start = Digits.indexOf(text, from, to, text[from] == '0' ? 2 : 0);
        int count = Digits.count(text, start, to);
        byte first = text[start];
        if (first == '1' || first == '7') {
            return count == OF_ONE_DIGIT;
        }
        return count >= LEAST && count <= MOST && isGiven(text, start, to);
    }

    /// Whether the first two or three digits are a code.
    private static boolean isGiven(byte[] text, int from, int to) {
        int code = 0;
        int digits = 0;
        for (int i = from; i < to && digits < 3; i++) {
            if (Digits.isDigit(text[i])) {
                code = code * 10 + text[i] - '0';
                digits++;
            }
        }
        return TWO_DIGITS.contains(code / 10) || PhonePlans.after(code) != PhonePlans.NONE;
    }
}
