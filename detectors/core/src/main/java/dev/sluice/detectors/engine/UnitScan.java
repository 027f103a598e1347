package dev.sluice.detectors.engine;

import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FindingSink;

/// Decides one unit after the other. Owned by one scan.
///
/// The way through a unit: *seek* the next byte at which a pattern may begin (two table look-ups a
/// byte; most starts die within a few steps and are dropped at once), *walk* the tables from there
/// and collect what they accept, *wait* until the text after it that may matter is there, then
/// *judge* and emit. Starts are decided in ascending order, each once, and for one start detectors
/// in their order: the order of findings does not depend on how the text was cut. Where the text
/// ends before a start can be decided, the walk keeps its state and goes on with the next piece.
///
/// The work for a byte is bounded by the reach of the patterns that may begin there, whatever the
/// text.
final class UnitScan {

    private enum Stage {
        SEEK,
        WALK,
        WAIT
    }

    private final Dfa[] tables;
    private final TableGuard[] guards;
    private final HotwordWindow hotwords;
    private final SimulationWalk[] simulations;
    private final Prefilter prefilter;
    private final Candidates candidates;
    private final Judge judge;
    private final DfaWalk tableWalk = new DfaWalk();

    private Stage stage = Stage.SEEK;
    private long position;
    private int row;
    private int firstByte;
    private int matcher;
    private boolean matcherBegun;
    private long needed;
    private long steps;

    UnitScan(Program program, FieldContexts contexts) {
        this.tables = program.tables().toArray(Dfa[]::new);
        this.hotwords = new HotwordWindow(program.hotwords(), program.gates().count());
        this.guards =
                program.tables().stream()
                        .map(table -> new TableGuard(table.guard(), hotwords))
                        .toArray(TableGuard[]::new);
        this.simulations =
                program.simulations().stream()
                        .map(SimulationWalk::new)
                        .toArray(SimulationWalk[]::new);
        this.prefilter = program.prefilter();
        this.candidates = new Candidates(program.patterns(), program.detectors().size());
        this.judge = new Judge(program, contexts, candidates, hotwords);
    }

    void reset() {
        stage = Stage.SEEK;
        position = 0;
        candidates.reset();
        hotwords.reset();
    }

    void beginUnit(long viewStart, long number, int fieldContext) {
        position = viewStart;
        stage = Stage.SEEK;
        judge.beginUnit(viewStart, number, fieldContext);
    }

    /// View offset of the first start that is not decided.
    long position() {
        return position;
    }

    /// Table steps and bytes sought since the scan was made: the measure of work.
    long steps() {
        return steps;
    }

    /// Decides all starts that the text there is allows; all of them if it is closed.
    void run(TextWindow text, FindingSink sink) {
        int at = (int) (position - text.base);
        for (TableGuard guard : guards) {
            guard.begin();
        }
        while (true) {
            if (stage == Stage.SEEK) {
                at = seek(text, at);
                if (at == text.high) {
                    break;
                }
                begin(text, at);
            }
            if (stage == Stage.WALK && !walkAll(text, at)) {
                break;
            }
            if (stage == Stage.WAIT) {
                if (needed > text.end() && !text.closed) {
                    break;
                }
                judge.emit(text, at, sink);
                stage = Stage.SEEK;
            }
            at++;
        }
        position = text.base + at;
    }

    /// The next start that does not die at once, or the end of the text.
    private int seek(TextWindow window, int from) {
        byte[] text = window.bytes;
        int high = window.high;
        byte[] lists = prefilter.lists();
        char[] rows = prefilter.rowsByByte();
        int at = from;
        if (at < high) {
            int before = prefilter.row(window.symbolBefore(at));
            while (at < high) {
                int b = text[at] & 0xFF;
                int list = lists[before | b];
                if (list != 0 && survives(window, at, before, list & 0xFF)) {
                    break;
                }
                before = rows[b];
                at++;
            }
        }
        steps += at - from;
        return at;
    }

    /// Whether a start needs a walk that is kept: it accepts something or is not yet dead where the
    /// text ends.
    private boolean survives(TextWindow window, int at, int cheapRow, int list) {
        int exact = cheapRow;
        if (at > window.low && window.bytes[at - 1] < 0) {
            exact = prefilter.row(window.symbolBefore(at));
        }
        int beforeClass = prefilter.beforeClass(exact);
        for (int m : prefilter.tablesOf()[list]) {
            if (guards[m].isWorth(window, at) && survives(tables[m], window, at, beforeClass)) {
                return true;
            }
        }
        int b = window.bytes[at] & 0xFF;
        for (int i = 0; i < simulations.length; i++) {
            if (prefilter.mayBegin(exact, b, tables.length + i)) {
                return true;
            }
        }
        return false;
    }

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

    private void begin(TextWindow text, int at) {
        stage = Stage.WALK;
        row = prefilter.row(text.symbolBefore(at));
        firstByte = text.bytes[at] & 0xFF;
        matcher = 0;
        matcherBegun = false;
        candidates.begin(text.base + at);
    }

    /// Walks all matchers from the start; false if one waits for more text.
    private boolean walkAll(TextWindow text, int at) {
        int matchers = tables.length + simulations.length;
        while (matcher < matchers) {
            boolean worth =
                    matcherBegun
                            || (prefilter.mayBegin(row, firstByte, matcher)
                                    && (matcher >= tables.length
                                            || guards[matcher].isWorth(text, at)));
            if (worth && !walk(text, at)) {
                return false;
            }
            matcher++;
            matcherBegun = false;
        }
        stage = Stage.SEEK;
        if (!candidates.isEmpty()) {
            candidates.check(text.bytes, at);
            if (!candidates.isEmpty()) {
                needed = judge.neededFor(text, at);
                stage = Stage.WAIT;
            }
        }
        return true;
    }

    private boolean walk(TextWindow text, int at) {
        int beforeClass = prefilter.beforeClass(row);
        boolean done;
        if (matcher < tables.length) {
            if (!matcherBegun) {
                tableWalk.begin(tables[matcher], beforeClass);
            }
            int before = tableWalk.walked();
            done = tableWalk.walk(tables[matcher], text, at, candidates);
            steps += tableWalk.walked() - before;
        } else {
            SimulationWalk simulation = simulations[matcher - tables.length];
            if (!matcherBegun) {
                simulation.begin(beforeClass);
            }
            int before = simulation.walked();
            done = simulation.walk(text, at, candidates);
            steps += simulation.walked() - before;
        }
        matcherBegun = true;
        return done;
    }
}
