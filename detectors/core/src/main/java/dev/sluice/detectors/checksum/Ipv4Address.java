package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// The IPv4 address of a device as four decimal numbers: RFC 3986 section 3.2.2 (`IPv4address`),
/// without leading zeros. What names no other device is none: 0.0.0.0/8 and 127.0.0.0/8 (this
/// machine, RFC 1122 section 3.2.1.3), 255.0.0.0/8 (masks and broadcast), groups that are given
/// (RFC 5771 sections 4 and 5, RFC 2365 section 6.1) and whatever ends in two zeros from 224 on.
/// Others from there on are groups or reserved, and yet stand for devices in data with names taken
/// out.
final class Ipv4Address implements Validator {

    private static final int LOOPBACK = 127;
    private static final int MULTICAST = 224;
    private static final int SCOPED = 239;
    private static final int MASK = 255;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        return isAddress(text, from, to) && isDevice(number(text, from, to), text, from, to);
    }

    private static boolean isDevice(int first, byte[] text, int from, int to) {
        if (first < MULTICAST) {
            return first > 0 && first != LOOPBACK;
        }
        int second = number(text, from + 4, to);
        boolean isGroup = (first == MULTICAST && second < 5) || (first == SCOPED && second == MASK);
        return first != MASK && !isGroup && !endsInZeros(text, from, to);
    }

    private static boolean endsInZeros(byte[] text, int from, int to) {
        return to - from > 4 && text[to - 1] == '0' && text[to - 2] == '.' && text[to - 3] == '0';
    }

    private static int number(byte[] text, int from, int to) {
        int number = 0;
        for (int i = from; i < to && Digits.isDigit(text[i]); i++) {
            number = number * 10 + (text[i] - '0');
        }
        return number;
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
