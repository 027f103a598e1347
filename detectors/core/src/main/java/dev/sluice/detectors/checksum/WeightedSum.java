package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A weighted sum over all letters and digits that leaves a fixed remainder. Letters count from A
/// as 10.
final class WeightedSum implements Validator {

    private final int[] weights;
    private final int modulus;
    private final int remainder;

    /// @param remainder that a right number leaves
    /// @param weights of all characters, the check character included
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
            int value = Digits.value36(text[i]);
            if (value >= 0) {
                if (at == weights.length) {
                    return false;
                }
                sum += value * weights[at++];
            }
        }
        return at == weights.length && Math.floorMod(sum, modulus) == remainder;
    }
}
