package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A check digit that is a weighted sum of the characters before it: the family of most national
/// numbers. Which numbers, and from which rule, stands in the registries by region, from
/// [Validators] on.
///
/// Letters count as their distance from the digit 0 in ASCII (A is 17), as the Brazilian CNPJ has
/// it.
final class WeightedCheck implements Validator {

    /// How the check digit follows from the sum, modulo the modulus.
    enum Rule {
        /// The remainder; ten or more is never given.
        REMAINDER,
        /// The remainder, ten written as 0.
        REMAINDER_TEN_AS_ZERO,
        /// The remainder, ten written as 1.
        REMAINDER_TEN_AS_ONE,
        /// What is missing to a multiple; ten or more is never given.
        COMPLEMENT,
        /// What is missing to a multiple, ten written as 0.
        COMPLEMENT_TEN_AS_ZERO,
        /// The modulus less the remainder, of which the last digit is taken.
        COMPLEMENT_LAST_DIGIT
    }

    private final int[] weights;
    private final int modulus;
    private final Rule rule;

    /// @param weights of the characters before the check digit, which is the next one; what comes
    ///   behind it is not read
    WeightedCheck(int modulus, Rule rule, int... weights) {
        this.weights = weights.clone();
        this.modulus = modulus;
        this.rule = rule;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int sum = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            if (!Digits.isAlphanumeric(text[i])) {
                continue;
            }
            int value = Digits.raised(text[i]) - '0';
            if (at == weights.length) {
                return value == expected(sum);
            }
            sum += value * weights[at++];
        }
        return false;
    }

    private int expected(int sum) {
        int remainder = Math.floorMod(sum, modulus);
        int complement = (modulus - remainder) % modulus;
        return switch (rule) {
            case REMAINDER -> remainder;
            case REMAINDER_TEN_AS_ZERO -> remainder == 10 ? 0 : remainder;
            case REMAINDER_TEN_AS_ONE -> remainder == 10 ? 1 : remainder;
            case COMPLEMENT -> complement;
            case COMPLEMENT_TEN_AS_ZERO -> complement == 10 ? 0 : complement;
            case COMPLEMENT_LAST_DIGIT -> (modulus - remainder) % 10;
        };
    }
}
