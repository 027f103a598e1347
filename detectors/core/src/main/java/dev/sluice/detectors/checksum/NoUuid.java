package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// Anything but a UUID (RFC 9562 section 4), which is mostly a name and not a secret.
final class NoUuid implements Validator {

    private static final int LENGTH = 36;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        return to - from != LENGTH
                || text[from + 8] != '-'
                || text[from + 13] != '-'
                || text[from + 18] != '-'
                || text[from + 23] != '-';
    }
}
