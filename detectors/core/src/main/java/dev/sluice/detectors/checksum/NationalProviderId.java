package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A national provider identifier of the United States.
///
/// Centers for Medicare & Medicaid Services, Requirements for NPI and NPI Check Digit: ten digits,
/// the first 1 or 2, the Luhn formula with 80840 before them.
final class NationalProviderId implements Validator {

    private static final long PREFIX = 808_400_000_000_000L;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 10);
        long first = number / 1_000_000_000L;
        return (first == 1 || first == 2) && Luhn.holds(PREFIX + number);
    }
}
