package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// Characters that look drawn at random and are no [Placeholder].
///
/// NIST SP 800-63B section 5.1.1 asks for unpredictability and gives no test; the bounds are ours.
/// Of `n` characters drawn from an alphabet of `a`, more are different than half of `n` or two
/// fifths of `a`, whichever is less, in all but a few of a thousand draws.
final class MixedSecret implements Validator {

    private static final int LEAST_DIFFERENT = 5;

    /// From here on a text without a digit is rather a name in code.
    private static final int NAME = 12;

    private static final long DIGITS = 0x3FFL << '0';
    private static final long CAPITALS = 0x3FF_FFFFL << ('A' - 64);
    private static final long SMALL = 0x3FF_FFFFL << ('a' - 64);

    private final boolean mixed;

    /// @param mixed whether there must be letters and digits, or in short texts capitals and small
    ///   letters, or in any an [IrregularCase]: for values that only their surroundings tell
    MixedSecret(boolean mixed) {
        this.mixed = mixed;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long low = 0;
        long high = 0;
        int smallHex = 0;
        int capitalHex = 0;
        for (int i = from; i < to; i++) {
            byte b = text[i];
            if (b < 0) {
                return false;
            }
            smallHex += Digits.isDigit(b) || (b >= 'a' && b <= 'f') ? 1 : 0;
            capitalHex += Digits.isDigit(b) || (b >= 'A' && b <= 'F') ? 1 : 0;
            if (b < 64) {
                low |= 1L << b;
            } else {
                high |= 1L << (b - 64);
            }
        }
        int different = Long.bitCount(low) + Long.bitCount(high);
        // Behind a prefix of any letters the rest may be hexadecimal.
        boolean hex = Math.max(smallHex, capitalHex) * 4 > (to - from) * 3;
        int alphabet = hex ? 16 : alphabet(low, high);
        return different >= least(alphabet, to - from)
                && (!mixed || isMixed(low, high, to - from) || IrregularCase.is(text, from, to))
                && !Placeholder.is(text, from, to);
    }

    private static int least(int alphabet, int length) {
        return Math.max(LEAST_DIFFERENT, Math.min(alphabet * 2 / 5, length / 2));
    }

    /// How many letters and digits the value was probably drawn from.
    private static int alphabet(long low, long high) {
        int letters = ((high & SMALL) == 0 ? 0 : 26) + ((high & CAPITALS) == 0 ? 0 : 26);
        return letters + ((low & DIGITS) == 0 ? 0 : 10);
    }

    private static boolean isMixed(long low, long high, int length) {
        boolean digit = (low & DIGITS) != 0;
        boolean small = (high & SMALL) != 0;
        boolean capital = (high & CAPITALS) != 0;
        return digit ? small || capital : length < NAME && small && capital;
    }
}
