package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Korean business registration number.
///
/// National Tax Service, business registration number structure: three, two and five digits;
/// weights 1, 3, 7 … 5, the tens of the last product added once more, modulo 10.
final class KoreanBusinessNumber implements Validator {

    private static final byte[] WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5, 1};

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 10);
        int ninth = (int) (number / 10 % 10);
        return number >= 1_010_000_000
                && (Digits.weighted(number, WEIGHTS) + ninth * 5 / 10) % 10 == 0;
    }
}
