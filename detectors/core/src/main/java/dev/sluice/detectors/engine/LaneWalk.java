package dev.sluice.detectors.engine;

import java.util.Arrays;

/// What [LaneTable]s say about one start. Owned by one scan.
final class LaneWalk {

    /// All openings.
    static final long EVERYWHERE = -1L;

    private int[] outcomes = new int[64];
    private int count;
    private boolean waits;
    private long start = -1;
    private long steps;

    /// By table the state it was left in where the start waits, and after how many bytes.
    private final int[] states;

    private final int[] depths;

    /// Where the last walk has come to.
    private int reached;

    /// @param tables that are asked
    LaneWalk(int tables) {
        states = new int[tables];
        depths = new int[tables];
    }

    /// Begins with a start at that view offset; if it has waited for more text, goes on with it.
    void begin(long viewStart) {
        boolean goesOn = waits && viewStart == start;
        start = viewStart;
        count = 0;
        waits = false;
        if (!goesOn) {
            Arrays.fill(states, LaneTable.UNKNOWN);
        }
    }

    /// Forgets the start that waits.
    void reset() {
        waits = false;
    }

    /// Adds what the lanes of a table say.
    ///
    /// @param open openings at the start, a bit each: lanes that need others are left out
    void ask(LaneTable lanes, TextWindow text, int at, long open) {
        int table = lanes.id();
        int state = states[table];
        int i = at + depths[table];
        if (state == LaneTable.UNKNOWN) {
            state = lanes.start(lanes.classes()[text.symbolBefore(at)]);
            i = at;
        }
        if (state < LaneTable.DECIDED) {
            int from = i;
            i = walk(lanes, text, i, state, open);
            steps += i - from + 1;
            state = reached;
        }
        if (state < LaneTable.DECIDED && state > LaneTable.DEAD && i == text.high) {
            if (text.closed) {
                state = lanes.next(state, lanes.classes()[Edges.UNIT_EDGE]);
            } else {
                waits = true;
            }
        }
        states[table] = state;
        depths[table] = i - at;
        if (state >= LaneTable.DECIDED) {
            add(lanes.outcomes(state & LaneTable.STATE));
        }
    }

    /// Walks to where all is known, the text ends or no lane is open; the index of the first byte
    /// not read.
    private int walk(LaneTable lanes, TextWindow text, int from, int first, long open) {
        char[] table = lanes.table();
        char[] classes = lanes.classes();
        long[] openings = lanes.openings();
        byte[] bytes = text.bytes;
        int shift = lanes.shift();
        int high = text.high;
        int state = first;
        int i = from;
        while (i < high && state > LaneTable.DEAD && state < LaneTable.DECIDED) {
            if (open != EVERYWHERE) {
                long needed = state < openings.length ? openings[state] : 0;
                if (needed == 0) {
                    needed = lanes.opening(state);
                    openings = lanes.openings();
                }
                if ((needed & open) == 0) {
                    state = LaneTable.DEAD;
                    break;
                }
            }
            int c = classes[bytes[i] & 0xFF];
            int slot = state << shift | c;
            int entry = slot < table.length ? table[slot] : LaneTable.UNKNOWN;
            if (entry == LaneTable.UNKNOWN) {
                entry = lanes.next(state, c);
                table = lanes.table();
            }
            state = entry;
            i++;
        }
        reached = state;
        return i;
    }

    private void add(int[] more) {
        if (count + more.length > outcomes.length) {
            outcomes = Arrays.copyOf(outcomes, 2 * (count + more.length));
        }
        System.arraycopy(more, 0, outcomes, count, more.length);
        count += more.length;
    }

    /// Keeps of the outcomes from a rank on those whose detectors are open.
    void keepOpen(int from, PatternTable patterns, HotwordWindow hotwords) {
        int kept = from;
        for (int i = from; i < count; i++) {
            if (hotwords.isOpen(patterns.detector(Outcome.pattern(outcomes[i])))) {
                outcomes[kept++] = outcomes[i];
            }
        }
        count = kept;
    }

    void keep(int first) {
        count = first;
    }

    int count() {
        return count;
    }

    /// See [Outcome].
    int outcome(int i) {
        return outcomes[i];
    }

    /// Whether one of the outcomes from a rank on has to be walked.
    boolean anyWalked(int from) {
        for (int i = from; i < count; i++) {
            if (Outcome.length(outcomes[i]) == Shape.OPEN) {
                return true;
            }
        }
        return false;
    }

    /// Whether the start can not be decided before more text is there.
    boolean waits() {
        return waits;
    }

    /// Bytes walked since the scan was made.
    long steps() {
        return steps;
    }
}
