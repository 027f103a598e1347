package dev.sluice.detectors.engine;

/// The stretch of a unit where hotwords open lanes, as far as it is known: one for all of them that
/// lie close together. Owned by one scan.
final class OpenSpan {

    private final Opened opened;
    private long from;
    private long to;
    private long lanes;
    private long named;

    OpenSpan(Opened opened) {
        this.opened = opened;
    }

    /// Begins a unit.
    void clear() {
        to = Long.MIN_VALUE;
        named = 0;
    }

    /// The unit's field is named after the detector: its lanes are open everywhere.
    void name(int detector) {
        named |= opened.lanesOf(detector);
    }

    /// A word that begins at that view offset opens its lanes.
    ///
    /// @param done view offset below which all places have been tried
    void add(int word, long start, long done) {
        long opens = opened.lanes(word);
        if (opens == 0) {
            return;
        }
        long first = start - opened.before(word);
        long past = start + opened.after(word);
        boolean goesOn = to > done;
        from = goesOn ? Math.min(from, first) : first;
        to = goesOn ? Math.max(to, past) : past;
        lanes = goesOn ? lanes | opens : opens;
    }

    /// The lanes open at a view offset, a bit each.
    long at(long offset) {
        return offset >= from && offset < to ? lanes | named : named;
    }

    /// Up to where [#at] says the same.
    long sameUntil(long offset) {
        return offset < from && from < to ? from : offset < to ? to : Long.MAX_VALUE;
    }
}
