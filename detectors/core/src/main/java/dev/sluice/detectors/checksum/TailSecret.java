package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A secret behind a filling of `A`, as binary numbers begin in Base64.
final class TailSecret implements Validator {

    private final Validator tail;

    TailSecret(Validator tail) {
        this.tail = tail;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int start = from;
        while (start < to && text[start] == 'A') {
            start++;
        }
        return tail.accepts(text, start, to);
    }
}
