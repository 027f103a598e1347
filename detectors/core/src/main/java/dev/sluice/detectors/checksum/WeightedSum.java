package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A weighted sum over all digits that leaves a fixed remainder.
final class WeightedSum implements Validator {

    private final int[] weights;
    private final int modulus;
    private final int remainder;

    /// @param remainder that a right number leaves
    /// @param weights of all digits, the check digit included
    WeightedSum(int modulus, int remainder, int... weights) {
        this.weights = weights.clone();
        this.modulus = modulus;
        this.remainder = remainder;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int sum = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            if (Digits.isDigit(text[i])) {
                if (at == weights.length) {
                    return false;
                }
                sum += (text[i] - '0') * weights[at++];
            } else if (Digits.isLetter(text[i])) {
                return false;
            }
        }
        return at == weights.length && Math.floorMod(sum, modulus) == remainder;
    }
}
