package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// Armour with something in it: RFC 7468 section 2, a line of Base64 of a key's least length.
final class ArmouredKey implements Validator {

    /// An Ed25519 key in PKCS #8 has 64 characters, in lines that may be shorter.
    private static final int LEAST = 32;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int run = 0;
        for (int i = from; i < to; i++) {
            byte b = text[i];
            run = Base64Digits.value(b) >= 0 && b != '-' && b != '_' ? run + 1 : 0;
            if (run == LEAST) {
                return true;
            }
        }
        return false;
    }
}
