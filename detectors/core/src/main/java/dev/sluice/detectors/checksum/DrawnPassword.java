package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A password that a program drew, brackets and all, and no expression in code: it has capitals,
/// small letters and digits, and more than half of its characters are of another kind than the one
/// before.
///
/// NIST SP 800-63B section 3.1.1 sets no rule of composition; the bounds are ours. Of twelve
/// characters drawn from what keyboards have eight change so on the average, of the fourteen of
/// `getUser1(Name)` seven.
final class DrawnPassword implements Validator {

    private static final int CAPITAL = 1;
    private static final int SMALL = 2;
    private static final int DIGIT = 4;
    private static final int SIGN = 8;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int kinds = 0;
        int changes = 0;
        int before = 0;
        for (int i = from; i < to; i++) {
            int kind = kind(text[i]);
            changes += i > from && kind != before ? 1 : 0;
            kinds |= kind;
            before = kind;
        }
        int needed = CAPITAL | SMALL | DIGIT;
        return (kinds & needed) == needed
                && changes * 2 > to - from
                && !Placeholder.is(text, from, to);
    }

    private static int kind(byte b) {
        if (Digits.isDigit(b)) {
            return DIGIT;
        }
        if (!Digits.isLetter(b)) {
            return SIGN;
        }
        return b >= 'a' ? SMALL : CAPITAL;
    }
}
