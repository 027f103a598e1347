package dev.sluice.detectors.engine;

import java.util.Arrays;

/// What the walks from one start have matched, and what of it is left after exclusions and
/// validators: for each pattern the longest valid length. Owned by one scan.
final class Candidates {

    /// Lengths of one pattern that are checked at one start, the longest first. A bound on the work
    /// that a hostile text can cause; real shapes have far fewer lengths.
    static final int MAX_CHECKED = 32;

    private static final int UNDECIDED = -1;
    private static final int REJECTED = 0;

    private final PatternTable patterns;
    private final int[] best;
    private final int[] checked;
    private final boolean[] seen;
    private final int[] matched;
    private final long[] nextAllowed;
    private int count;
    private long start;

    /// Lengths of the patterns that have to be checked, in the order they were found.
    private int[] logPatterns = new int[16];

    private int[] logLengths = new int[16];
    private int logged;

    Candidates(PatternTable patterns, int detectors) {
        this.patterns = patterns;
        this.best = new int[patterns.size()];
        this.checked = new int[patterns.size()];
        this.seen = new boolean[patterns.size()];
        this.matched = new int[patterns.size()];
        this.nextAllowed = new long[detectors];
    }

    void reset() {
        clear();
        Arrays.fill(nextAllowed, Long.MIN_VALUE);
    }

    /// Begins a start at that view offset.
    void begin(long viewStart) {
        clear();
        start = viewStart;
    }

    private void clear() {
        for (int i = 0; i < count; i++) {
            seen[matched[i]] = false;
        }
        count = 0;
        logged = 0;
    }

    /// A match within the pattern's boundaries.
    void add(int pattern, int length) {
        if (length == 0
                || length > patterns.maxLength(pattern)
                || start < nextAllowed[patterns.detector(pattern)]) {
            return;
        }
        if (!seen[pattern]) {
            seen[pattern] = true;
            best[pattern] = UNDECIDED;
            checked[pattern] = 0;
            matched[count++] = pattern;
        }
        if (patterns.isChecked(pattern)) {
            log(pattern, length);
        } else {
            best[pattern] = Math.max(best[pattern], length);
        }
    }

    /// A match that goes on: it counts only where it is as long as may be found.
    void addCut(int pattern, int length) {
        if (length == patterns.maxLength(pattern)) {
            add(pattern, length);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// Decides for each pattern the longest valid length.
    ///
    /// @param at index of the start in `text`
    void check(byte[] text, int at) {
        for (int i = logged - 1; i >= 0; i--) {
            int pattern = logPatterns[i];
            if (best[pattern] == UNDECIDED) {
                check(pattern, text, at, logLengths[i]);
            }
        }
        int kept = 0;
        sortMatched();
        for (int i = 0; i < count; i++) {
            if (best[matched[i]] > 0) {
                matched[kept++] = matched[i];
            } else {
                seen[matched[i]] = false;
            }
        }
        count = kept;
    }

    /// By insertion: few are matched at one start, and the JDK's sort allocates from 44 on.
    private void sortMatched() {
        for (int i = 1; i < count; i++) {
            int pattern = matched[i];
            int to = i;
            while (to > 0 && matched[to - 1] > pattern) {
                matched[to] = matched[to - 1];
                to--;
            }
            matched[to] = pattern;
        }
    }

    private void check(int pattern, byte[] text, int at, int length) {
        int value = patterns.valueStart(pattern, text, at, at + length);
        if (patterns.isExcluded(pattern, text, value, at + length)) {
            // Harmless as a whole: a piece of it would be a false finding.
            best[pattern] = REJECTED;
        } else if (patterns.isValid(pattern, text, value, at + length)) {
            best[pattern] = length;
        } else if (++checked[pattern] == MAX_CHECKED) {
            best[pattern] = REJECTED;
        }
    }

    int count() {
        return count;
    }

    /// A pattern that is left, ascending.
    int pattern(int i) {
        return matched[i];
    }

    /// Length of the match of the `i`th pattern that is left.
    int length(int i) {
        return best[matched[i]];
    }

    /// No further match of the detector begins before that view offset.
    void allowFrom(int detector, long viewOffset) {
        nextAllowed[detector] = viewOffset;
    }

    private void log(int pattern, int length) {
        if (logged == logLengths.length) {
            logPatterns = Arrays.copyOf(logPatterns, logged * 2);
            logLengths = Arrays.copyOf(logLengths, logged * 2);
        }
        logPatterns[logged] = pattern;
        logLengths[logged++] = length;
    }
}
