package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// What a part of a number must keep, the rest being anything.
final class Part implements Validator {

    private final int at;
    private final int length;
    private final Validator rule;

    /// @param at index of its first character among the letters and digits
    /// @param length letters and digits; the number may not end before them
    Part(int at, int length, Validator rule) {
        this.at = at;
        this.length = length;
        this.rule = rule;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int start = Digits.indexOf(text, from, to, at);
        int last = Digits.indexOf(text, start, to, length - 1);
        return last < to && rule.accepts(text, start, last + 1);
    }
}
