package dev.sluice.detectors.engine;

/// An anchored table for several patterns. Immutable.
///
/// State 0 is dead. The entry at `state << shift | class` is the next state, with [#ACCEPT] set if
/// a match ends *before* the byte of that class; the class [#end] is the unit's end. Right
/// boundaries and assertions are in the table: an accepted match needs no further test of them.
final class Dfa {

    static final int ACCEPT = 0x8000;
    static final int MAX_STATES = ACCEPT - 1;

    private final char[] table;
    private final char[] classes;
    private final int shift;
    private final int end;
    private final char[] starts;
    private final int[] cuts;
    private final DfaAccepts accepts;
    private final Guard guard;

    /// @param starts first state by class of what stands before
    /// @param cuts lengths at which a walk stops to look for cut matches, ascending; it ends at the
    ///   last
    /// @param guard when the table is worth a try
    Dfa(DfaRows rows, char[] starts, int[] cuts, DfaAccepts accepts, Guard guard) {
        this.table = rows.table;
        this.classes = rows.classes;
        this.shift = rows.shift;
        this.end = rows.end;
        this.starts = starts;
        this.cuts = cuts;
        this.accepts = accepts;
        this.guard = guard;
    }

    /// When the table is worth a try.
    Guard guard() {
        return guard;
    }

    char[] table() {
        return table;
    }

    char[] classes() {
        return classes;
    }

    int shift() {
        return shift;
    }

    /// The class of the unit's end.
    int end() {
        return end;
    }

    int states() {
        return table.length >>> shift;
    }

    int start(int beforeClass) {
        return starts[beforeClass];
    }

    /// How many lengths there are at which a walk stops.
    int cuts() {
        return cuts.length;
    }

    /// A length at which a walk stops, ascending; the last one ends it.
    int cut(int index) {
        return cuts[index];
    }

    /// Ids of the patterns that match up to a byte of class `c`, ascending.
    int[] accepted(int state, int c) {
        return accepts.list(state << shift | c);
    }

    /// Ids of the patterns that match up to a byte of class `c` whatever the boundary, and go on
    /// with it.
    int[] continued(int state, int c) {
        return accepts.continued(state << shift | c);
    }

    boolean begins(int beforeClass, int b) {
        return (table[starts[beforeClass] << shift | classes[b]] & ~ACCEPT) != 0;
    }
}
