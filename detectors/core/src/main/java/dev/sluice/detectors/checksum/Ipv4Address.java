package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// An IPv4 address as four decimal numbers: RFC 3986 section 3.2.2 (`IPv4address`), without leading
/// zeros; 0.0.0.0 and 255.255.255.255 name no device (RFC 1122 section 3.2.1.3).
final class Ipv4Address implements Validator {

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        return isAddress(text, from, to)
                && !isAll(text, from, to, "0.0.0.0")
                && !isAll(text, from, to, "255.255.255.255");
    }

    /// Whether `text[from, to)` is four numbers of 0 to 255 with dots between them.
    static boolean isAddress(byte[] text, int from, int to) {
        int numbers = 0;
        int digits = 0;
        int number = 0;
        for (int i = from; i <= to; i++) {
            if (i == to || text[i] == '.') {
                if (digits == 0) {
                    return false;
                }
                numbers++;
                digits = 0;
                number = 0;
            } else if (Digits.isDigit(text[i])) {
                boolean leadingZero = digits > 0 && number == 0;
                number = number * 10 + (text[i] - '0');
                if (leadingZero || number > 255) {
                    return false;
                }
                digits++;
            } else {
                return false;
            }
        }
        return numbers == 4;
    }

    private static boolean isAll(byte[] text, int from, int to, String address) {
        if (to - from != address.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text[i] != address.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }
}
