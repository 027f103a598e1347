package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A primary account number: issuer range and length of a brand, and the Luhn formula.
///
/// ISO/IEC 7812-1:2017, sections 4 and 5, annex B; the ranges are those that the networks publish
/// for acquirers (the "issuer identification number" tables of Visa, Mastercard, American Express,
/// Discover, JCB, UnionPay, Mir, Troy, RuPay, Verve). A number of one repeated digit is none.
final class PaymentCard implements Validator {

    /// Digits that a prefix is compared by.
    private static final int PREFIX = 6;

    /// First prefix, last prefix, and a bit for each length.
    private static final int[][] RANGES = {
        {400_000, 499_999, lengths(13, 13) | lengths(16, 16) | lengths(19, 19)}, // Visa
        {510_000, 559_999, lengths(16, 16)}, // Mastercard
        {222_100, 272_099, lengths(16, 16)}, // Mastercard, 2-series
        {340_000, 349_999, lengths(15, 15)}, // American Express
        {370_000, 379_999, lengths(15, 15)}, // American Express
        {601_100, 601_199, lengths(16, 19)}, // Discover
        {644_000, 659_999, lengths(16, 19)}, // Discover, and RuPay and Elo within
        {352_800, 358_999, lengths(16, 19)}, // JCB
        {300_000, 305_999, lengths(14, 14) | lengths(16, 19)}, // Diners Club
        {309_500, 309_599, lengths(14, 14) | lengths(16, 19)}, // Diners Club
        {360_000, 369_999, lengths(14, 19)}, // Diners Club
        {380_000, 399_999, lengths(14, 14) | lengths(16, 19)}, // Diners Club
        {620_000, 629_999, lengths(16, 19)}, // UnionPay
        {810_000, 817_199, lengths(16, 19)}, // UnionPay
        {501_800, 501_899, lengths(12, 19)}, // Maestro
        {501_900, 501_999, lengths(16, 16)}, // Dankort
        {502_000, 502_099, lengths(12, 19)}, // Maestro
        {503_800, 503_899, lengths(12, 19)}, // Maestro
        {506_099, 506_198, lengths(16, 16) | lengths(18, 19)}, // Verve
        {508_500, 508_999, lengths(16, 16)}, // RuPay
        {589_300, 589_399, lengths(12, 19)}, // Maestro
        {606_282, 606_282, lengths(16, 16)}, // Hipercard
        {606_985, 608_500, lengths(16, 16)}, // RuPay
        {630_400, 630_499, lengths(12, 19)}, // Maestro
        {675_900, 675_999, lengths(12, 19)}, // Maestro
        {676_100, 676_399, lengths(12, 19)}, // Maestro
        {220_000, 220_499, lengths(16, 19)}, // Mir
        {979_200, 979_289, lengths(16, 16)}, // Troy
    };

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int count = 0;
        int prefix = 0;
        int first = 0;
        boolean same = true;
        for (int i = from; i < to; i++) {
            if (Digits.isDigit(text[i])) {
                int digit = text[i] - '0';
                if (count == 0) {
                    first = digit;
                }
                same &= digit == first;
                if (count < PREFIX) {
                    prefix = prefix * 10 + digit;
                }
                count++;
            } else if (Digits.isLetter(text[i])) {
                return false;
            }
        }
        return !same && isIssued(prefix, count) && Luhn.holds(text, from, to);
    }

    private static boolean isIssued(int prefix, int length) {
        if (length < 12 || length > 19) {
            return false;
        }
        for (int[] range : RANGES) {
            if (prefix >= range[0] && prefix <= range[1] && (range[2] >>> length & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int lengths(int least, int most) {
        return (1 << (most + 1)) - (1 << least);
    }
}
