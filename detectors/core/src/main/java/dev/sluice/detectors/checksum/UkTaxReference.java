package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A unique taxpayer reference of the United Kingdom.
///
/// HM Revenue & Customs, specification of the UTR: ten digits, of which the first checks the other
/// nine: weights 6, 7, 8, 9, 10, 5, 4, 3, 2 modulo 11.
final class UkTaxReference implements Validator {

    private static final byte[] WEIGHTS = {0, 6, 7, 8, 9, 10, 5, 4, 3, 2};

    /// The check digit of each remainder.
    private static final String CHECKS = "21987654321";

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 10);
        return number > 0
                && number % 1_000_000_000 != 0
                && CHECKS.charAt(Digits.weighted(number, WEIGHTS) % 11) - '0'
                        == number / 1_000_000_000;
    }
}
