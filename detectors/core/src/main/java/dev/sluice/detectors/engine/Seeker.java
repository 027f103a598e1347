package dev.sluice.detectors.engine;

import java.util.List;

/// Finds the next byte from which a walk is worth to be kept. Owned by one scan.
///
/// Two look-ups a byte say which matchers may begin there; guards, asked once for a stretch of
/// text, say which of them are worth a try; and a table that dies within a few steps is dropped at
/// once.
final class Seeker {

    /// Bytes for which the guards answer together.
    private static final int STRETCH = 128;

    private final Prefilter prefilter;
    private final byte[] lists;
    private final char[] rows;
    private final Dfa[] tables;
    private final TableGuards guards;
    private final long simulated;
    private long worth;
    private int worthTo;
    private long steps;

    Seeker(Prefilter prefilter, List<Dfa> tables, int simulations, HotwordWindow hotwords) {
        this.prefilter = prefilter;
        this.lists = prefilter.lists();
        this.rows = prefilter.rowsByByte();
        this.tables = tables.toArray(Dfa[]::new);
        int matchers = tables.size() + simulations;
        this.guards = new TableGuards(tables, matchers, hotwords);
        long bits = 0;
        for (int m = tables.size(); m < matchers; m++) {
            bits |= Prefilter.bit(m);
        }
        this.simulated = bits;
    }

    /// Begins with other text.
    void begin() {
        worthTo = -1;
        guards.begin();
    }

    /// Bytes sought and table steps so far.
    long steps() {
        return steps;
    }

    /// The next start that does not die at once, or the end of the text.
    int next(TextWindow window, int from) {
        int high = window.high;
        if (from >= high) {
            return from;
        }
        byte[] text = window.bytes;
        int at = from;
        int row = prefilter.row(window.symbolBefore(at));
        while (at < high) {
            int list = lists[row | (text[at] & 0xFF)];
            if (list != 0 && survives(window, at, row, list & 0xFF)) {
                break;
            }
            at = skip(text, at + 1, high);
            row = rows[text[at - 1] & 0xFF];
        }
        steps += at - from;
        return at;
    }

    /// The next byte at which a matcher may begin. Apart, so that it stays a tight loop.
    private int skip(byte[] text, int from, int high) {
        byte[] listOf = lists;
        char[] rowOf = rows;
        int row = rowOf[text[from - 1] & 0xFF];
        for (int at = from; at < high; at++) {
            int b = text[at] & 0xFF;
            if (listOf[row | b] != 0) {
                return at;
            }
            row = rowOf[b];
        }
        return high;
    }

    /// The matchers that may begin at a start that [#next] found, a bit each.
    long matchers(TextWindow text, int at) {
        int row = prefilter.row(text.symbolBefore(at));
        return prefilter.mask(row, text.bytes[at] & 0xFF) & worth;
    }

    private boolean survives(TextWindow window, int at, int cheapRow, int list) {
        if (at >= worthTo) {
            worthTo = at + STRETCH;
            worth = guards.worth(window, at, worthTo);
        }
        long mask = prefilter.mask(list) & worth;
        if (mask == 0) {
            return false;
        }
        int row = cheapRow;
        if (at > window.low && window.bytes[at - 1] < 0) {
            row = prefilter.row(window.symbolBefore(at));
            mask &= prefilter.mask(row, window.bytes[at] & 0xFF);
        }
        return (mask & simulated) != 0
                ? true
                : survives(window, at, prefilter.beforeClass(row), mask);
    }

    private boolean survives(TextWindow window, int at, int beforeClass, long mask) {
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int m = Long.numberOfTrailingZeros(rest);
            if (survives(tables[m], window, at, beforeClass)) {
                return true;
            }
        }
        for (int m = Prefilter.SHARED + 1; mask < 0 && m < tables.length; m++) {
            if (survives(tables[m], window, at, beforeClass)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a walk accepts something or is not yet dead where the text ends.
    private boolean survives(Dfa dfa, TextWindow window, int at, int beforeClass) {
        byte[] text = window.bytes;
        char[] table = dfa.table();
        char[] classes = dfa.classes();
        int shift = dfa.shift();
        int limit = Math.min(window.high, at + dfa.cut(0));
        int state = dfa.start(beforeClass);
        // An accept at the first byte would be the empty match, which is none.
        state = table[state << shift | classes[text[at] & 0xFF]] & Dfa.MAX_STATES;
        int i = at + 1;
        while (i < limit && state != 0) {
            int entry = table[state << shift | classes[text[i] & 0xFF]];
            if (entry >= Dfa.ACCEPT) {
                steps += i - at;
                return true;
            }
            state = entry;
            i++;
        }
        steps += i - at;
        return state != 0;
    }
}
