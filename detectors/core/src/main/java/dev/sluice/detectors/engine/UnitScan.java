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
    private final Seeker seeker;
    private final HotwordWindow hotwords;
    private final SimulationWalk[] simulations;
    private final Prefilter prefilter;
    private final Candidates candidates;
    private final Judge judge;
    private final DfaWalk tableWalk = new DfaWalk();

    private Stage stage = Stage.SEEK;
    private long position;
    private long matchers;
    private int beforeClass;
    private int matcher;
    private boolean matcherBegun;
    private long needed;
    private long steps;

    UnitScan(Program program, FieldContexts contexts) {
        this.tables = program.tables().toArray(Dfa[]::new);
        this.hotwords = new HotwordWindow(program.hotwords(), program.gates().count());
        this.simulations =
                program.simulations().stream()
                        .map(SimulationWalk::new)
                        .toArray(SimulationWalk[]::new);
        this.prefilter = program.prefilter();
        this.seeker = new Seeker(prefilter, program.tables(), simulations.length, hotwords);
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
        return steps + seeker.steps();
    }

    /// Decides all starts that the text there is allows; all of them if it is closed.
    void run(TextWindow text, FindingSink sink) {
        int at = (int) (position - text.base);
        seeker.begin();
        while (true) {
            if (stage == Stage.SEEK) {
                at = seeker.next(text, at);
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

    private void begin(TextWindow text, int at) {
        stage = Stage.WALK;
        matchers = seeker.matchers(text, at);
        beforeClass = prefilter.beforeClass(prefilter.row(text.symbolBefore(at)));
        matcher = 0;
        matcherBegun = false;
        candidates.begin(text.base + at);
    }

    /// Walks all matchers from the start; false if one waits for more text.
    private boolean walkAll(TextWindow text, int at) {
        int count = tables.length + simulations.length;
        while (matcher < count) {
            if ((matchers & Prefilter.bit(matcher)) != 0 && !walk(text, at)) {
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
