package dev.sluice.detectors.engine;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FindingSink;

/// Decides one unit after the other. Owned by one scan.
///
/// The way through a unit: *seek* the next byte at which a lane may have a match, *match* its
/// patterns there and collect what they accept, *wait* until the text after it that may matter is
/// there, then *judge* and emit. Starts are decided in ascending order, each once, and for one
/// start detectors in their order: the order of findings does not depend on how the text was cut.
/// Where the text ends before a start can be decided, the walk keeps its state and goes on with the
/// next piece.
///
/// The work for a byte is bounded by the reach of the patterns that may begin there, whatever the
/// text.
final class UnitScan {

    private enum Stage {
        SEEK,
        MATCH,
        WAIT
    }

    private final Begins begins = new Begins();
    private final StartFinder finder;
    private final HotwordWindow hotwords;
    private final BeforeClasses before;
    private final TableStore store;
    private Tables tables;

    /// By rank of a table the last start that it was walked from, counted from [#origin] on.
    private final long[] walkedFrom;

    /// What the starts of a view are counted from: above all of the views before it.
    private long origin = 1;

    private final Candidates candidates;
    private final Judge judge;
    private final TableWalk walk = new TableWalk();

    private Stage stage = Stage.SEEK;
    private long position;
    private int matched;
    private boolean walking;
    private long needed;
    private long steps;

    UnitScan(Program program, Masks masks, FieldContexts contexts) {
        this.before = program.before();
        this.store = program.tables();
        this.tables = store.current().patterns();
        this.walkedFrom = new long[tables.size()];
        this.hotwords = new HotwordWindow(program.hotwords(), masks, begins);
        this.finder = new StartFinder(program, masks, begins, hotwords);
        this.candidates = new Candidates(program.patterns(), program.detectors().size());
        this.judge = new Judge(program, contexts, candidates, hotwords);
    }

    void reset() {
        stage = Stage.SEEK;
        origin += position + 1;
        position = 0;
        candidates.reset();
    }

    /// Begins with the text of a batch, amid no unit.
    void begin(Batch batch) {
        ScanTables current = store.current();
        tables = current.patterns();
        finder.take(current.lanes());
        begins.of(batch);
        finder.begin(batch.bytes(), batch.to(), batch.lastOpen());
    }

    /// Begins with a text that ends at `past` and is of one unit.
    ///
    /// @param start where the unit begins in it; below 0 if before it
    /// @param more whether the unit goes on behind it
    void begin(byte[] text, int past, int start, boolean more) {
        begins.only(start, past);
        finder.begin(text, past, more);
    }

    /// The first unit from `unit` on that has to be begun: nothing is found in those before it.
    ///
    /// @param whole units below it are there whole
    int skipQuiet(Batch batch, int unit, int whole) {
        int next = unit;
        while (next < whole) {
            int from = batch.unitStart(next);
            int quiet = finder.quietTo(from, batch.to());
            int past = next;
            while (past < whole && batch.unitEnd(past) <= quiet) {
                past++;
            }
            if (past == next) {
                if (!isQuiet(batch, next)) {
                    break;
                }
                past++;
            }
            steps += batch.unitEnd(past - 1) - from;
            next = past;
        }
        return next;
    }

    /// Whether the lanes that may have a start in a unit count only in context, and it has none.
    private boolean isQuiet(Batch batch, int unit) {
        int from = batch.unitStart(unit);
        int to = batch.unitEnd(unit);
        return !finder.hasFree(from, to)
                && hotwords.isQuiet(batch.bytes(), from, to)
                && !judge.isNamed(batch.fieldContext(unit));
    }

    void beginUnit(long viewStart, long number, int fieldContext) {
        position = viewStart;
        stage = Stage.SEEK;
        judge.beginUnit(viewStart, number, fieldContext);
        finder.beginUnit(viewStart);
    }

    /// View offset of the first start that is not decided.
    long position() {
        return position;
    }

    /// Table steps and bytes sought since the scan was made: the measure of work.
    long steps() {
        return steps + finder.steps();
    }

    /// Decides all starts that the text there is allows; all of them if it is closed.
    void run(TextWindow text, FindingSink sink) {
        int at = (int) (position - text.base);
        while (true) {
            if (stage == Stage.SEEK) {
                at = finder.next(text, at);
                if (at == text.high || finder.waits()) {
                    break;
                }
                begin(text, at);
            }
            if (stage == Stage.MATCH && !matchAll(text, at)) {
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
        stage = Stage.MATCH;
        matched = 0;
        walking = false;
        candidates.begin(text.base + at);
    }

    /// Matches all patterns that may begin at the start; false if one waits for more text.
    private boolean matchAll(TextWindow text, int at) {
        LaneWalk found = finder.found();
        for (; matched < found.count(); matched++) {
            int outcome = found.outcome(matched);
            int length = Outcome.length(outcome);
            int pattern = Outcome.pattern(outcome);
            if (length != Shape.OPEN) {
                candidates.add(pattern, length);
            } else if (!match(pattern, text, at)) {
                return false;
            }
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

    /// False if it waits for more text.
    private boolean match(int pattern, TextWindow text, int at) {
        if (!walking) {
            int rank = tables.rank(pattern);
            long start = origin + text.base + at;
            if (walkedFrom[rank] == start || !tables.waypoints(pattern).may(text, at)) {
                return true;
            }
            walkedFrom[rank] = start;
            walk.begin(tables.table(rank), before.of(text.symbolBefore(at)));
        }
        int done = walk.walked();
        boolean decided = walk.walk(text, at, candidates);
        steps += walk.walked() - done;
        walking = !decided;
        return decided;
    }
}
