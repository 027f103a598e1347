package dev.sluice.detectors.engine;

import java.util.Arrays;

/// A partition of symbols into classes that no set in use tells apart. Refined set by set.
final class ByteClasses {

    private final char[] classes;

    /// By class how many symbols it has.
    private final int[] sizes;

    private final boolean[] all;
    private int count = 1;

    /// @param symbols how many, from 0
    ByteClasses(int symbols) {
        classes = new char[symbols];
        sizes = new int[symbols];
        sizes[0] = symbols;
        all = new boolean[symbols];
        Arrays.fill(all, true);
    }

    int count() {
        return count;
    }

    /// Class of each symbol.
    char[] classes() {
        return classes.clone();
    }

    /// A symbol of each class.
    int[] representatives() {
        int[] symbols = new int[count];
        for (int s = classes.length - 1; s >= 0; s--) {
            symbols[classes[s]] = s;
        }
        return symbols;
    }

    /// Tells the symbols `[low, high]` apart from the others.
    void split(int low, int high) {
        split(all, low, high);
    }

    /// Tells the members apart from the others; `in` may be shorter than the symbols.
    void split(boolean[] in) {
        split(in, 0, Math.min(in.length, classes.length) - 1);
    }

    /// Tells the members apart from the others; there are none but in `[low, high]`.
    private void split(boolean[] in, int low, int high) {
        int[] inside = new int[count];
        for (int s = low; s <= high; s++) {
            inside[classes[s]] += in[s] ? 1 : 0;
        }
        int[] renamed = new int[count];
        for (int s = low; s <= high; s++) {
            int old = classes[s];
            if (in[s] && inside[old] < sizes[old]) {
                renamed[old] = renamed[old] == 0 ? count++ : renamed[old];
                classes[s] = (char) renamed[old];
            }
        }
        for (int c = 0; c < renamed.length; c++) {
            if (renamed[c] != 0) {
                sizes[c] -= inside[c];
                sizes[renamed[c]] = inside[c];
            }
        }
    }
}
