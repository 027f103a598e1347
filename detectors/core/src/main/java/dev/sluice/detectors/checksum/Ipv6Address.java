package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// An IPv6 address in text: RFC 4291 section 2.2, all three forms.
///
/// Eight groups of exactly two digits are an EUI-64 or a fingerprint and not an address; `::` alone
/// names no device.
final class Ipv6Address implements Validator {

    private static final int GROUPS = 8;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int groups = 0;
        int digits = 0;
        int pairs = 0;
        boolean compressed = false;
        int i = from;
        if (startsPair(text, from, to)) {
            compressed = true;
            i += 2;
        } else if (i < to && text[i] == ':') {
            return false;
        }
        for (; i < to; i++) {
            if (text[i] == ':') {
                groups++;
                pairs += digits == 2 ? 1 : 0;
                digits = 0;
                if (startsPair(text, i, to)) {
                    if (compressed) {
                        return false;
                    }
                    compressed = true;
                    i++;
                } else if (i + 1 == to) {
                    return false;
                }
            } else if (text[i] == '.') {
                return digits > 0
                        && isComplete(groups + 2, compressed)
                        && Ipv4Address.isAddress(text, i - digits, to);
            } else if (!isHex(text[i]) || ++digits > 4) {
                return false;
            }
        }
        groups += digits > 0 ? 1 : 0;
        pairs += digits == 2 ? 1 : 0;
        return groups > 0 && pairs < GROUPS && isComplete(groups, compressed);
    }

    private static boolean startsPair(byte[] text, int at, int to) {
        return at + 1 < to && text[at] == ':' && text[at + 1] == ':';
    }

    private static boolean isComplete(int groups, boolean compressed) {
        return compressed ? groups < GROUPS : groups == GROUPS;
    }

    private static boolean isHex(byte b) {
        return Digits.isDigit(b) || ((b | 0x20) >= 'a' && (b | 0x20) <= 'f');
    }
}
