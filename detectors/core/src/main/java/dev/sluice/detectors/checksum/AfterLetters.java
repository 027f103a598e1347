package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// What a number must keep from its first digit on; letters may stand before it, such as `IT`
/// before a VAT number.
final class AfterLetters implements Validator {

    private final Validator rule;

    AfterLetters(Validator rule) {
        this.rule = rule;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int start = from;
        while (start < to && !Digits.isDigit(text[start])) {
            start++;
        }
        return start < to && rule.accepts(text, start, to);
    }
}
