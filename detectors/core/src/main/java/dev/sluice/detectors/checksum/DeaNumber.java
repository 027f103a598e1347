package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A registration number of the US Drug Enforcement Administration.
///
/// DEA Diversion Control Division, Practitioner's Manual, section IV: a letter of the registrant's
/// kind, a letter or 9, six digits, and the last digit of the first, third and fifth and twice the
/// others.
final class DeaNumber implements Validator {

    private static final String KINDS = "ABCDEFGHJKLMPRSTUX";
    private static final byte[] WEIGHTS = {1, 2, 1, 2, 1, 2};

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != 9) {
            return false;
        }
        int digits = Digits.indexOf(text, from, to, 2);
        long number = Digits.number(text, digits, to, 7);
        byte second = Digits.alphanumeric(text, from, to, 1);
        return number > 0
                && KINDS.indexOf(Digits.alphanumeric(text, from, to, 0)) >= 0
                && (Digits.isLetter(second) || second == '9')
                && Digits.weighted(number / 10, WEIGHTS) % 10 == number % 10;
    }
}
