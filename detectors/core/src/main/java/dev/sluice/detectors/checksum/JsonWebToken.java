package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A JSON Web Token in compact form: RFC 7519 section 3, RFC 7515 section 4.1.1.
///
/// The first part is decoded from base64url as it is read: it must begin like a JSON object and
/// have a member `alg`.
final class JsonWebToken implements Validator {

    private static final String ALG = "\"alg\"";

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int seen = 0;
        int bits = 0;
        int held = 0;
        int decoded = 0;
        for (int i = from; i < to && text[i] != '.'; i++) {
            int value = Base64Digits.value(text[i]);
            if (value < 0) {
                return false;
            }
            held = held << 6 | value;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                int b = held >>> bits & 0xFF;
                if (decoded++ == 0 && b != '{') {
                    return false;
                }
                if (seen < ALG.length()) {
                    seen = b == ALG.charAt(seen) ? seen + 1 : b == '"' ? 1 : 0;
                }
            }
        }
        return seen == ALG.length();
    }
}
