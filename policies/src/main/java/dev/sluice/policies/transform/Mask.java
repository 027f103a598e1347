package dev.sluice.policies.transform;

import java.nio.charset.StandardCharsets;

/// Puts `*` in the place of each character but the first and last ones.
///
/// Separators (anything but letters and digits) count neither for `keepFirst` nor for `keepLast`. A
/// value that would stay whole, or show more than half of its characters, is masked whole.
///
/// @param keepFirst letters and digits left at the start, 0 or more
/// @param keepLast letters and digits left at the end, 0 or more
/// @param keepSeparators whether characters that are no letter or digit stay
public record Mask(int keepFirst, int keepLast, boolean keepSeparators) implements Transformation {

    public Mask {
        if (keepFirst < 0 || keepLast < 0) {
            throw new IllegalArgumentException("keepFirst or keepLast below 0");
        }
    }

    @Override
    public String written() {
        return "mask";
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public int keeps() {
        return keepFirst + keepLast;
    }

    /// One `*` stands for a character; only ASCII values keep their length.
    @Override
    public boolean keepsLength() {
        return false;
    }

    @Override
    public byte[] apply(byte[] text, int from, int to, TransformContext context) {
        String value = new String(text, from, to - from, StandardCharsets.UTF_8);
        int total = lettersAndDigits(value);
        boolean whole = keeps() * 2 > total;
        StringBuilder out = new StringBuilder(value.length());
        int seen = 0;
        int next = 0;
        while (next < value.length()) {
            int point = value.codePointAt(next);
            next += Character.charCount(point);
            if (!Character.isLetterOrDigit(point)) {
                out.appendCodePoint(keepSeparators ? point : '*');
                continue;
            }
            boolean kept = !whole && (seen < keepFirst || seen >= total - keepLast);
            out.appendCodePoint(kept ? point : '*');
            seen++;
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int lettersAndDigits(String value) {
        int count = 0;
        int next = 0;
        while (next < value.length()) {
            int point = value.codePointAt(next);
            next += Character.charCount(point);
            count += Character.isLetterOrDigit(point) ? 1 : 0;
        }
        return count;
    }
}
