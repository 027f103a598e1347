package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// How many letters and digits a number has, and what its first digits may be.
final class Shape implements Validator {

    private final int least;
    private final int most;
    private final String firsts;

    /// @param length letters and digits
    /// @param firsts the first digits or letters that are given; empty for any
    Shape(int length, String firsts) {
        this(length, length, firsts);
    }

    Shape(int least, int most, String firsts) {
        this.least = least;
        this.most = most;
        this.firsts = firsts;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int count = 0;
        byte first = 0;
        boolean same = true;
        for (int i = from; i < to; i++) {
            if (Digits.isAlphanumeric(text[i])) {
                byte b = Digits.raised(text[i]);
                first = count++ == 0 ? b : first;
                same &= b == first;
            }
        }
        // One repeated character is a placeholder in every scheme.
        return count >= least
                && count <= most
                && !same
                && (firsts.isEmpty() || firsts.indexOf(first) >= 0);
    }
}
