package dev.sluice.detectors.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A partition of symbols into classes that no set in use tells apart. Refined set by set.
final class ByteClasses {

    private final char[] classes;
    private int count = 1;

    /// @param symbols how many, from 0
    ByteClasses(int symbols) {
        classes = new char[symbols];
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

    /// Tells apart what another partition of the same symbols tells apart.
    void refine(char[] other) {
        Map<Integer, Integer> renamed = new HashMap<>();
        for (int s = 0; s < classes.length; s++) {
            int pair = classes[s] << 16 | other[s];
            Integer name = renamed.get(pair);
            if (name == null) {
                name = renamed.size();
                renamed.put(pair, name);
            }
            classes[s] = (char) name.intValue();
        }
        count = renamed.size();
    }

    /// Tells the symbols `[low, high]` apart from the others.
    void split(int low, int high) {
        boolean[] in = new boolean[classes.length];
        Arrays.fill(in, low, high + 1, true);
        split(in);
    }

    /// Tells the members apart from the others; `in` may be shorter than the symbols.
    void split(boolean[] in) {
        int[] inside = new int[count];
        int[] outside = new int[count];
        for (int s = 0; s < classes.length; s++) {
            if (s < in.length && in[s]) {
                inside[classes[s]]++;
            } else {
                outside[classes[s]]++;
            }
        }
        int[] renamed = new int[count];
        int before = count;
        for (int c = 0; c < before; c++) {
            renamed[c] = inside[c] > 0 && outside[c] > 0 ? count++ : c;
        }
        for (int s = 0; s < classes.length; s++) {
            if (s < in.length && in[s]) {
                classes[s] = (char) renamed[classes[s]];
            }
        }
    }
}
