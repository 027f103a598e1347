package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;
import java.util.BitSet;

/// Digits at a fixed place of a number that are one of the codes that an authority uses there, such
/// as those of its regions.
final class CodeAt implements Validator {

    private final int at;
    private final int length;
    private final BitSet codes = new BitSet();

    /// @param at index of the first digit among the letters and digits
    /// @param listed codes and ranges of codes with spaces between them
    CodeAt(int at, int length, String listed) {
        this.at = at;
        this.length = length;
        for (String range : listed.split(" ", -1)) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
            codes.set(first, last + 1);
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
        return left == 0 && codes.get(code);
    }
}
