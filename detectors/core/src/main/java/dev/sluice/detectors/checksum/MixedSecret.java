package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// Characters that look drawn at random: several kinds of small letters, capitals and digits, and
/// many different ones for their number.
///
/// NIST SP 800-63B section 5.1.1 asks for unpredictability and gives no test; the bound is ours: a
/// third as many different characters as it is long, at least six and not more than sixteen.
final class MixedSecret implements Validator {

    private static final int LEAST_DIFFERENT = 6;
    private static final int ENOUGH = 16;

    private final int leastKinds;

    /// @param leastKinds how many of small letters, capitals and digits there must be
    MixedSecret(int leastKinds) {
        this.leastKinds = leastKinds;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long low = 0;
        long high = 0;
        boolean small = false;
        boolean capital = false;
        boolean digit = false;
        for (int i = from; i < to; i++) {
            byte b = text[i];
            small |= b >= 'a' && b <= 'z';
            capital |= b >= 'A' && b <= 'Z';
            digit |= Digits.isDigit(b);
            if (b < 0) {
                return false;
            }
            if (b < 64) {
                low |= 1L << b;
            } else {
                high |= 1L << (b - 64);
            }
        }
        int different = Long.bitCount(low) + Long.bitCount(high);
        int kinds = (small ? 1 : 0) + (capital ? 1 : 0) + (digit ? 1 : 0);
        return kinds >= leastKinds
                && different >= Math.max(LEAST_DIFFERENT, Math.min(ENOUGH, (to - from) / 3));
    }
}
