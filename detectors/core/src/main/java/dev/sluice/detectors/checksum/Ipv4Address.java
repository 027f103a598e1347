package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// The IPv4 address of a device as four decimal numbers: RFC 3986 section 3.2.2 (`IPv4address`),
/// without leading zeros. What names no other device is none: 0.0.0.0/8 and 127.0.0.0/8 (this
/// machine, RFC 1122 section 3.2.1.3), and 224.0.0.0 and above (groups, masks and broadcast).
final class Ipv4Address implements Validator {

    private static final int LOOPBACK = 127;
    private static final int MULTICAST = 224;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int first = 0;
        for (int i = from; i < to && i < from + 3 && Digits.isDigit(text[i]); i++) {
            first = first * 10 + (text[i] - '0');
        }
        return first > 0 && first < MULTICAST && first != LOOPBACK && isAddress(text, from, to);
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
}
