package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// Anything but the strokes of a Chinese character in their order, as tables of characters write
/// them: a row of all the digits from 1 to 5 and of no other (the five kinds of strokes that GB
/// 13000.1 orders characters by). A long number by chance is seldom one.
final class NoStrokes implements Validator {

    private static final int ALL = 0b111110;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int seen = 0;
        for (int i = from; i < to; i++) {
            if (Digits.isAlphanumeric(text[i])) {
                int value = Digits.value36(text[i]);
                if (value == 0 || value > 5) {
                    return true;
                }
                seen |= 1 << value;
            }
        }
        return seen != ALL;
    }
}
