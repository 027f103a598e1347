package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A check character behind a number of any length whose digits are weighted from the right, modulo
/// the length of the alphabet.
final class RightWeightedCheck implements Validator {

    private final int least;
    private final int most;
    private final String alphabet;
    private final int[] weights;

    /// @param least digits before the check character
    /// @param most digits before the check character
    /// @param alphabet the check character of each remainder
    /// @param weights of the digits from the right, again and again
    RightWeightedCheck(int least, int most, String alphabet, int... weights) {
        this.least = least;
        this.most = most;
        this.alphabet = alphabet;
        this.weights = weights.clone();
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int last = Digits.lastIndex(text, from, to);
        if (last <= from) {
            return false;
        }
        int sum = 0;
        int digits = 0;
        boolean zeros = true;
        for (int i = last - 1; i >= from; i--) {
            if (Digits.isDigit(text[i])) {
                sum += (text[i] - '0') * weights[digits++ % weights.length];
                zeros &= text[i] == '0';
            } else if (Digits.isLetter(text[i])) {
                return false;
            }
        }
        return digits >= least
                && digits <= most
                && !zeros
                && alphabet.charAt(sum % alphabet.length()) == Digits.raised(text[last]);
    }
}
