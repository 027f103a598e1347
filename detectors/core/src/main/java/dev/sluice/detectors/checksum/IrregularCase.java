package dev.sluice.detectors.checksum;

/// Letters whose case changes as chance has it and not as words in a name do: `wBzpSY-cHaSKi`, but
/// not `getDbUrl`. Dashes and other signs are passed over.
///
/// A run of one small letter, or of several capitals, is odd. Words that were joined seldom have
/// two of them, and of ten letters drawn at random nearly all have three.
final class IrregularCase {

    private static final int ODD_RUNS = 3;

    private IrregularCase() {}

    static boolean is(byte[] text, int from, int to) {
        int odd = 0;
        int run = 0;
        boolean small = false;
        for (int i = from; i < to; i++) {
            if (Digits.isDigit(text[i])) {
                return false;
            }
            if (!Digits.isLetter(text[i])) {
                continue;
            }
            if (run > 0 && small != isSmall(text[i])) {
                odd += isOdd(run, small) ? 1 : 0;
                run = 0;
            }
            small = isSmall(text[i]);
            run++;
        }
        return odd + (run > 0 && isOdd(run, small) ? 1 : 0) >= ODD_RUNS;
    }

    private static boolean isOdd(int run, boolean small) {
        return (run == 1) == small;
    }

    private static boolean isSmall(byte letter) {
        return letter >= 'a';
    }
}
