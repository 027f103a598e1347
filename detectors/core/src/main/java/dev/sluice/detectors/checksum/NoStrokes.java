package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// Anything but the strokes of a Chinese character in their order, as tables of characters write
/// them: the digits from 1 to 5 alone, three of them or more, that change as they go (GB 13000.1
/// orders characters by five kinds of strokes). Not for cards: one in 25,000 is such by chance, and
/// each of them has to be found.
final class NoStrokes implements Validator {

    private static final int FEWEST = 3;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int seen = 0;
        int count = 0;
        int changes = 0;
        int before = 0;
        for (int i = from; i < to; i++) {
            if (Digits.isAlphanumeric(text[i])) {
                int value = Digits.value36(text[i]);
                if (value == 0 || value > 5) {
                    return true;
                }
                seen |= 1 << value;
                changes += count > 0 && value != before ? 1 : 0;
                before = value;
                count++;
            }
        }
        return Integer.bitCount(seen) < FEWEST || changes * 2 < count;
    }
}
