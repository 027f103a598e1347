package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;
import java.util.Arrays;

/// Digits at a fixed place of a number that are one of the codes that an authority uses there, such
/// as those of its regions.
final class CodeAt implements Validator {

    private final int at;
    private final int length;

    /// First codes of the ranges, ascending, and their last codes. No bit for each code: there may
    /// be a thousand million of them.
    private final int[] firsts;

    private final int[] lasts;

    /// @param at index of the first digit among the letters and digits
    /// @param listed codes and ranges of codes with spaces between them, none in another
    CodeAt(int at, int length, String listed) {
        this.at = at;
        this.length = length;
        String[] ranges = listed.split(" ", -1);
        // The first code in the upper half, so that the ranges are sorted by it.
        long[] sorted = new long[ranges.length];
        for (int i = 0; i < ranges.length; i++) {
            int dash = ranges[i].indexOf('-');
            long first = Integer.parseInt(dash < 0 ? ranges[i] : ranges[i].substring(0, dash));
            long last = dash < 0 ? first : Integer.parseInt(ranges[i].substring(dash + 1));
            sorted[i] = first << 32 | last;
        }
        Arrays.sort(sorted);
        firsts = Arrays.stream(sorted).mapToInt(range -> (int) (range >>> 32)).toArray();
        lasts = Arrays.stream(sorted).mapToInt(range -> (int) range).toArray();
        for (int i = 1; i < firsts.length; i++) {
            if (firsts[i] <= lasts[i - 1]) {
                throw new IllegalArgumentException("a code is listed twice: " + firsts[i]);
            }
        }
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int code = 0;
        int left = length;
        for (int i = Digits.indexOf(text, from, to, at); i < to && left > 0; i++) {
            if (Digits.isLetter(text[i])) {
                return false;
            }
            if (Digits.isDigit(text[i])) {
                code = code * 10 + (text[i] - '0');
                left--;
            }
        }
        return left == 0 && isListed(code);
    }

    private boolean isListed(int code) {
        int found = Arrays.binarySearch(firsts, code);
        int range = found < 0 ? -found - 2 : found;
        return range >= 0 && code <= lasts[range];
    }
}
