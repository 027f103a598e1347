package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A telephone number with its country code, behind `+` or `00`.
///
/// ITU-T E.164 (11/2010) section 6 (at most fifteen digits), E.123 section 7 (notation), and the
/// national plans as [PhonePlans] has them. A trunk prefix in brackets, `+49 (0)30 …`, is skipped.
final class InternationalPhone implements Validator {

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int i = from;
        while (i < to && !Digits.isDigit(text[i])) {
            i++;
        }
        if (i + 1 < to && text[from] != '+' && text[i] == '0' && text[i + 1] == '0') {
            i += 2;
        }
        int state = PhonePlans.START;
        for (; i < to; i++) {
            byte b = text[i];
            boolean trunk =
                    b == '0' && i > from && text[i - 1] == '(' && i + 1 < to && text[i + 1] == ')';
            if (Digits.isDigit(b) && !trunk) {
                state = PhonePlans.next(state, b - '0');
                if (state == PhonePlans.NONE) {
                    return false;
                }
            }
        }
        return PhonePlans.isNumber(state);
    }
}
