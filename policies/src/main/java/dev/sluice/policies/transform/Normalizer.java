package dev.sluice.policies.transform;

import dev.sluice.detectors.Normalization;

/// Writes a value the way it is compared, so that two spellings of it are equal.
public final class Normalizer {

    private Normalizer() {}

    /// Normalises `text[from, to)`.
    ///
    /// @param into at least `to - from` bytes
    /// @return bytes written
    public static int normalize(Normalization how, byte[] text, int from, int to, byte[] into) {
        int length = 0;
        for (int i = from; i < to; i++) {
            int b = normalized(how, text[i]);
            if (b >= 0) {
                into[length++] = (byte) b;
            }
        }
        return length;
    }

    /// One byte as it is compared, 0 to 255, or -1 if it does not count.
    static int normalized(Normalization how, byte value) {
        boolean digit = value >= '0' && value <= '9';
        boolean upper = value >= 'A' && value <= 'Z';
        boolean lower = value >= 'a' && value <= 'z';
        return switch (how) {
            case EXACT -> value & 0xFF;
            case LOWER -> (upper ? value | 0x20 : value) & 0xFF;
            case DIGITS -> digit ? value : -1;
            case ALPHANUMERIC -> digit || upper ? value : lower ? value & ~0x20 : -1;
        };
    }
}
