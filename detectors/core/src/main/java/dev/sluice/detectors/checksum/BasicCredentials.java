package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// Base64 of a user and a password: RFC 7617 section 2, decoded as it is read.
///
/// What stands before a space is the scheme. There must be a colon with something before and behind
/// it, and no control character.
final class BasicCredentials implements Validator {

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int start = to - 1;
        while (start >= from && text[start] != ' ') {
            start--;
        }
        int bits = 0;
        int held = 0;
        int decoded = 0;
        int colon = -1;
        for (int i = start + 1; i < to && text[i] != '='; i++) {
            int value = Base64Digits.value(text[i]);
            if (value < 0) {
                return false;
            }
            held = held << 6 | value;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                int b = held >>> bits & 0xFF;
                if (b < ' ' || b == 0x7F) {
                    return false;
                }
                colon = colon < 0 && b == ':' ? decoded : colon;
                decoded++;
            }
        }
        return colon > 0 && colon < decoded - 1;
    }
}
