package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// An Irish personal public service number.
///
/// Social Welfare Consolidation Act 2005, section 262, and Department of Social Protection: seven
/// digits of weights 8 to 2, a check letter modulo 23, and perhaps a second letter that counts nine
/// times its place in the alphabet (W and none count nothing).
final class IrishPpsn implements Validator {

    private static final byte[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2};
    private static final String CHECKS = "WABCDEFGHIJKLMNOPQRSTUV";

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int count = Digits.countAlphanumeric(text, from, to);
        if (count != 8 && count != 9) {
            return false;
        }
        int check = Digits.indexOf(text, from, to, 7);
        long number = Digits.number(text, from, check, 7);
        if (number <= 0) {
            return false;
        }
        int sum = Digits.weighted(number, WEIGHTS);
        if (count == 9) {
            byte second = Digits.alphanumeric(text, from, to, 8);
            boolean inUse = (second >= 'A' && second <= 'I') || second == 'W' || second == 'T';
            if (!inUse) {
                return false;
            }
            sum += second == 'W' || second == 'T' ? 0 : 9 * (second - 'A' + 1);
        }
        return CHECKS.charAt(sum % 23) == Digits.raised(text[check]);
    }
}
