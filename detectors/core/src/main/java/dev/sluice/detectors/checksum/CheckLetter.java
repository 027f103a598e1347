package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A check character that stands in an alphabet at the place of a weighted sum, modulo the length
/// of the alphabet.
final class CheckLetter implements Validator {

    private final String alphabet;
    private final int[] weights;

    /// @param weights of the characters before the check character, which is the next one; letters
    ///   count from A as 10; what comes behind it is not read
    CheckLetter(String alphabet, int... weights) {
        this.alphabet = alphabet;
        this.weights = weights.clone();
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int sum = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            int value = Digits.value36(text[i]);
            if (value < 0) {
                continue;
            }
            if (at == weights.length) {
                return alphabet.charAt(sum % alphabet.length()) == Digits.raised(text[i]);
            }
            sum += value * weights[at++];
        }
        return false;
    }
}
