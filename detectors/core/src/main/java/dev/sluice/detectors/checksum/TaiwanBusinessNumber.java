package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Taiwan unified business number.
///
/// Ministry of Finance, Fiscal Information Agency, checking rule (revised April 2023): digits of
/// the products by 1, 2, 1, 2, 1, 2, 4, 1 added, a multiple of five; where the seventh digit is 7,
/// one more may be.
final class TaiwanBusinessNumber implements Validator {

    private static final int[] WEIGHTS = {1, 2, 1, 2, 1, 2, 4, 1};

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, WEIGHTS.length);
        if (number <= 0) {
            return false;
        }
        int sum = 0;
        long rest = number;
        for (int i = WEIGHTS.length - 1; i >= 0; i--) {
            int product = (int) (rest % 10) * WEIGHTS[i];
            sum += product / 10 + product % 10;
            rest /= 10;
        }
        boolean seven = number / 10 % 10 == 7;
        return sum % 5 == 0 || (seven && (sum + 1) % 5 == 0);
    }
}
