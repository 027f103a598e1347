package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A VAT registration number of the United Kingdom behind its country.
///
/// HM Revenue & Customs, VAT registration number formats and Notice 700: seven digits of weights 8
/// to 2 and two check digits that make a multiple of 97, since 2010 also 55 less; branches have
/// three more digits.
final class UkVatNumber implements Validator {

    private static final byte[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 1};
    private static final int LATER = 55;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int count = Digits.count(text, from, to);
        if (count != 9 && count != 12) {
            return false;
        }
        int end = Digits.indexOf(text, from, to, 9);
        long number = Digits.number(text, from, end, 9);
        int sum = Digits.weighted(number, WEIGHTS);
        return number > 999_999 && (sum % 97 == 0 || (sum + LATER) % 97 == 0);
    }
}
