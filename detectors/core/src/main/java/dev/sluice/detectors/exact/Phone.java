package dev.sluice.detectors.exact;

import java.nio.charset.StandardCharsets;

/// The normal form of a phone number: its digits as an international number.
///
/// A leading `+` or `00` is dropped. Where the table's country code is given, a single leading `0`
/// (the trunk prefix of most countries) is replaced by it, and ten digits without prefix get it if
/// it is `1` (North American Numbering Plan). Without a country code a single leading `0` is
/// dropped.
final class Phone {

    /// Fewest and most digits of a normal form.
    static final int FEWEST = 6;

    static final int MOST = 15;

    private static final int NANP_DIGITS = 10;

    private final byte[] country;

    /// @param country code in digits, or empty
    Phone(String country) {
        this.country = country.getBytes(StandardCharsets.US_ASCII);
    }

    /// Brings digits into normal form.
    ///
    /// @param digits in `[0, length)`; changed in place, with room for the country code
    /// @param plus whether a plus sign stands before them
    /// @return the new length
    int normalise(byte[] digits, int length, boolean plus) {
        if (plus) {
            return length;
        }
        if (length > 2 && digits[0] == '0' && digits[1] == '0') {
            return move(digits, 2, length, 0);
        }
        if (length > 1 && digits[0] == '0') {
            return prefixed(digits, 1, length);
        }
        boolean nanp = country.length == 1 && country[0] == '1' && length == NANP_DIGITS;
        return nanp ? prefixed(digits, 0, length) : length;
    }

    private int prefixed(byte[] digits, int from, int length) {
        int moved = move(digits, from, length, country.length);
        System.arraycopy(country, 0, digits, 0, country.length);
        return moved;
    }

    private static int move(byte[] digits, int from, int length, int to) {
        System.arraycopy(digits, from, digits, to, length - from);
        return to + length - from;
    }
}
