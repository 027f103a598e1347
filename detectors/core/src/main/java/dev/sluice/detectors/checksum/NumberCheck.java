package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// Check digits that are a remainder of the number before them.
final class NumberCheck implements Validator {

    /// How the check digits follow from the remainder.
    enum Rule {
        REMAINDER,
        /// Its last digits.
        REMAINDER_LAST_DIGITS,
        /// The modulus less the remainder.
        COMPLEMENT
    }

    private final int digits;
    private final int checks;
    private final int modulus;
    private final Rule rule;

    /// @param digits before the check digits
    /// @param checks how many check digits there are
    NumberCheck(int digits, int checks, int modulus, Rule rule) {
        this.digits = digits;
        this.checks = checks;
        this.modulus = modulus;
        this.rule = rule;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, digits + checks);
        int tens = 1;
        for (int i = 0; i < checks; i++) {
            tens *= 10;
        }
        long remainder = number / tens % modulus;
        long check =
                switch (rule) {
                    case REMAINDER -> remainder;
                    case REMAINDER_LAST_DIGITS -> remainder % tens;
                    case COMPLEMENT -> modulus - remainder;
                };
        return number > 0 && number % tens == check;
    }
}
