package dev.sluice.detectors.engine;

/// The anchored table of one pattern, from which [DfaBuilder] makes shared ones. Immutable.
///
/// State 0 is dead. The entry at `state * width + class` is the next state with flags; the last
/// class is the unit's end.
final class PatternDfa {

    /// The pattern matches before the byte of this class, right boundary included.
    static final int ACCEPT = 1 << 30;

    /// The pattern matches before this byte whatever the boundary, and goes on with it, and is one
    /// that may be cut.
    static final int CONTINUED = 1 << 29;

    static final int STATE = CONTINUED - 1;

    private final int[] table;
    private final char[] classes;
    private final int width;
    private final int[] starts;

    /// @param classes class of each byte
    /// @param width classes and one for the unit's end
    /// @param starts first state by class of what stands before; dead where a match may not begin
    PatternDfa(int[] table, char[] classes, int width, int[] starts) {
        this.table = table;
        this.classes = classes;
        this.width = width;
        this.starts = starts;
    }

    int states() {
        return table.length / width;
    }

    int width() {
        return width;
    }

    char[] classes() {
        return classes;
    }

    int[] starts() {
        return starts;
    }

    int[] table() {
        return table;
    }

    int entry(int state, int c) {
        return table[state * width + c];
    }

    /// Whether the whole of `text[from, to)` matches, as a text of its own.
    ///
    /// @param edge class of the unit's edge before
    boolean matches(byte[] text, int from, int to, int edge) {
        int state = starts[edge];
        for (int i = from; i < to && state != 0; i++) {
            state = table[state * width + classes[text[i] & 0xFF]] & STATE;
        }
        return (table[state * width + width - 1] & ACCEPT) != 0;
    }

    /// Length of the longest match that begins at `from`, a text of its own; 0 if there is none.
    ///
    /// @param edge class of the unit's edge before
    int longestPrefix(byte[] text, int from, int to, int edge) {
        int state = starts[edge];
        int longest = 0;
        for (int i = from; i < to && state != 0; i++) {
            state = table[state * width + classes[text[i] & 0xFF]] & STATE;
            if ((table[state * width + width - 1] & ACCEPT) != 0) {
                longest = i + 1 - from;
            }
        }
        return longest;
    }
}
