package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A document number without a check of its own: letters and digits, at least two of each, so that
/// neither a word nor a plain number is one.
final class MixedCharacters implements Validator {

    private static final int LEAST = 2;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int letters = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            letters += Digits.isLetter(text[i]) ? 1 : 0;
            digits += Digits.isDigit(text[i]) ? 1 : 0;
        }
        return letters >= LEAST && digits >= LEAST;
    }
}
