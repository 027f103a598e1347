package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A telephone number as it is dialled within one of several countries.
///
/// ITU-T E.123 section 5 (national notation) and the national plans as [PhonePlans] has them; a
/// trunk prefix of one digit (0, in North America 1, in Russia 8; ITU-T E.164 annex A) may stand
/// first. A number of one repeated digit, or of fewer than [#LEAST] digits, is none.
final class NationalPhone implements Validator {

    static final int LEAST = 7;

    /// North America.
    private static final int[] NANP = {1};

    /// Country codes whose national numbers people write without the code.
    private static final int[] COUNTRIES = {
        1, 44, 49, 33, 34, 39, 31, 32, 48, 43, 41, 351, 353, 45, 46, 47, 358, 420, 421, 36, 40, 359,
        30, 385, 386, 370, 371, 372, 352, 7, 380, 90, 972, 91, 86, 81, 82, 61, 64, 65, 852, 886, 66,
        55, 52, 54, 56, 57, 51, 27, 20, 971
    };

    private final int[] starts;

    private NationalPhone(int[] countryCodes) {
        starts = new int[countryCodes.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = PhonePlans.after(countryCodes[i]);
        }
    }

    static NationalPhone anywhere() {
        return new NationalPhone(COUNTRIES);
    }

    static NationalPhone northAmerican() {
        return new NationalPhone(NANP);
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int first = Digits.indexOf(text, from, to, 0);
        if (Digits.count(text, from, to) < LEAST || isOneDigit(text, first, to)) {
            return false;
        }
        byte trunk = text[first];
        boolean mayBeTrunk = trunk == '0' || trunk == '1' || trunk == '8';
        for (int start : starts) {
            if (leads(start, text, first, to)
                    || (mayBeTrunk && leads(start, text, first + 1, to))) {
                return true;
            }
        }
        return false;
    }

    private static boolean leads(int start, byte[] text, int from, int to) {
        int state = start;
        for (int i = from; i < to && state != PhonePlans.NONE; i++) {
            if (Digits.isDigit(text[i])) {
                state = PhonePlans.next(state, text[i] - '0');
            }
        }
        return PhonePlans.isNumber(state);
    }

    private static boolean isOneDigit(byte[] text, int first, int to) {
        for (int i = first; i < to; i++) {
            if (Digits.isDigit(text[i]) && text[i] != text[first]) {
                return false;
            }
        }
        return true;
    }
}
