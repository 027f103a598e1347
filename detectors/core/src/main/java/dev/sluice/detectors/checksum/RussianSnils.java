package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Russian insurance number of an individual account (SNILS).
///
/// Постановление Правления ПФР 485п of 2018 (now Социальный фонд): nine digits of weights 9 to 1,
/// modulo 101, 100 written as 00; numbers up to 001-001-998 have no check.
final class RussianSnils implements Validator {

    private static final byte[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, 1};
    private static final long UNCHECKED = 1_001_998;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 11);
        long base = number / 100;
        return base > UNCHECKED && Digits.weighted(base, WEIGHTS) % 101 % 100 == number % 100;
    }
}
