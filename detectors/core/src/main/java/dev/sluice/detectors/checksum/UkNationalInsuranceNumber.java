package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A UK national insurance number.
///
/// HM Revenue & Customs, National Insurance Manual NIM39110: two letters of which neither is D, F,
/// I, Q, U or V and the second is not O, not one of the prefixes BG, GB, KN, NK, NT, TN, ZZ; six
/// digits; a suffix A to D.
final class UkNationalInsuranceNumber implements Validator {

    private static final int LENGTH = 9;
    private static final String NEVER = "DFIQUV";
    private static final String UNUSED = "BG GB KN NK NT TN ZZ";

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != LENGTH) {
            return false;
        }
        for (int i = 2; i < 8; i++) {
            if (!Digits.isDigit(Digits.alphanumeric(text, from, to, i))) {
                return false;
            }
        }
        byte suffix = Digits.alphanumeric(text, from, to, 8);
        return suffix >= 'A'
                && suffix <= 'D'
                && isPrefix(
                        Digits.alphanumeric(text, from, to, 0),
                        Digits.alphanumeric(text, from, to, 1));
    }

    private static boolean isPrefix(byte first, byte second) {
        if (!Digits.isLetter(first)
                || !Digits.isLetter(second)
                || NEVER.indexOf(first) >= 0
                || NEVER.indexOf(second) >= 0
                || second == 'O') {
            return false;
        }
        for (int i = 0; i < UNUSED.length(); i += 3) {
            if (UNUSED.charAt(i) == first && UNUSED.charAt(i + 1) == second) {
                return false;
            }
        }
        return true;
    }
}
