package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A New Zealand IRD number.
///
/// Inland Revenue, Resident withholding tax and non-resident withholding tax specification, IRD
/// number validation: eight or nine digits from 10 to 150 million, weights 3, 2, 7, 6, 5, 4, 3, 2
/// modulo 11, other weights where that gives ten.
final class NewZealandIrdNumber implements Validator {

    private static final byte[] FIRST = {3, 2, 7, 6, 5, 4, 3, 2};
    private static final byte[] SECOND = {7, 4, 3, 2, 5, 2, 7, 6};
    private static final long LEAST = 10_000_000;
    private static final long MOST = 150_000_000;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 8, 9);
        if (number < LEAST || number > MOST) {
            return false;
        }
        int check = complement(Digits.weighted(number / 10, FIRST));
        if (check == 10) {
            check = complement(Digits.weighted(number / 10, SECOND));
        }
        return check == number % 10;
    }

    private static int complement(int sum) {
        return (11 - sum % 11) % 11;
    }
}
