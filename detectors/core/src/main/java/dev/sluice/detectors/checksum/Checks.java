package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// The building blocks of the rules of national numbers, to be read as a sentence.
final class Checks {

    static final String ANY = "";
    static final String NOT_ZERO = "123456789";

    private Checks() {}

    /// All of the parts, asked in their order.
    static Validator all(Validator... parts) {
        return new AllOf(parts);
    }

    /// One of the parts.
    static Validator any(Validator... parts) {
        return new AnyOf(parts);
    }

    /// A number of that many letters and digits.
    ///
    /// @param firsts what it may begin with; empty for anything
    static Validator shape(int length, String firsts) {
        return new Shape(length, firsts);
    }

    static Validator shape(int least, int most, String firsts) {
        return new Shape(least, most, firsts);
    }

    /// A check digit behind as many digits as there are weights.
    static Validator check(int modulus, WeightedCheck.Rule rule, int... weights) {
        return new WeightedCheck(modulus, rule, weights);
    }

    /// A weighted sum of all letters and digits, the check digit included, that divides.
    static Validator divides(int modulus, int... weights) {
        return new WeightedSum(modulus, 0, weights);
    }

    /// A check character out of an alphabet, behind as many digits as there are weights.
    static Validator letter(String alphabet, int... weights) {
        return new CheckLetter(alphabet, weights);
    }

    /// A date of birth.
    ///
    /// @param at index of its first digit among the letters and digits
    static Validator born(int at, BirthDateAt.Order order) {
        return new BirthDateAt(at, order);
    }

    /// Digits of the number that are one of the listed codes.
    ///
    /// @param at index of the first digit among the letters and digits
    /// @param codes codes and ranges of codes, such as `11-19 21`
    static Validator code(int at, int length, String codes) {
        return new CodeAt(at, length, codes);
    }

    /// What a part of the number, counted in letters and digits, must keep.
    static Validator part(int at, int length, Validator rule) {
        return new Part(at, length, rule);
    }
}
