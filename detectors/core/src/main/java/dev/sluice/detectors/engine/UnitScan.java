package dev.sluice.detectors.engine;

import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FindingSink;
import org.jspecify.annotations.Nullable;

/// Decides one unit after the other. Owned by one scan.
///
/// The way through a unit: *seek* the next byte at which a lane may have a match, *match* its lanes
/// there and collect what they accept, *wait* until the text after it that may matter is there,
/// then *judge* and emit. Starts are decided in ascending order, each once, and for one start
/// detectors in their order: the order of findings does not depend on how the text was cut. Where
/// the text ends before a start can be decided, the walk keeps its state and goes on with the next
/// piece.
///
/// The work for a byte is bounded by the reach of the patterns that may begin there, whatever the
/// text.
final class UnitScan {

    private enum Stage {
        SEEK,
        MATCH,
        WAIT
    }

    private final StartFinder finder;
    private final HotwordWindow hotwords;
    private final BeforeClasses before;
    private final Candidates candidates;
    private final Judge judge;
    private final PatternTable patterns;
    private final TableWalk walk = new TableWalk();

    private Stage stage = Stage.SEEK;
    private long position;
    private @Nullable LazyDfa walked;
    private long needed;
    private long steps;

    UnitScan(Program program, Masks masks, FieldContexts contexts) {
        this.before = program.before();
        this.hotwords = new HotwordWindow(program.hotwords(), masks);
        this.finder = new StartFinder(program, masks, hotwords);
        this.patterns = program.patterns();
        this.candidates = new Candidates(program.patterns(), program.detectors().size());
        this.judge = new Judge(program, contexts, candidates, hotwords);
    }

    void reset() {
        stage = Stage.SEEK;
        position = 0;
        candidates.reset();
    }

    /// Begins with a text, whose bytes end at `past`.
    void begin(byte[] text, int past) {
        finder.begin(text, past);
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
        walked = null;
        candidates.begin(text.base + at);
    }

    /// Matches all lanes of the start; false if one waits for more text.
    private boolean matchAll(TextWindow text, int at) {
        LaneFilter filter = finder.filter();
        long[] lanes = finder.lanes();
        for (int i = 0; i < filter.longs(); i++) {
            // A bit is cleared once its lane is decided: the walk may have to wait here.
            for (; lanes[i] != 0; lanes[i] &= lanes[i] - 1) {
                int lane = 64 * i + Long.numberOfTrailingZeros(lanes[i]);
                if (!match(filter.lane(lane), text, at)) {
                    return false;
                }
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

    private boolean match(Lane lane, TextWindow text, int at) {
        LazyDfa table = lane.table();
        if (table == null) {
            for (int pattern : lane.patternIds()) {
                if (!patterns.isGated(pattern) || hotwords.isOpen(patterns.detector(pattern))) {
                    candidates.add(pattern, lane.shape().length());
                }
            }
            return true;
        }
        if (walked == null) {
            if (lane.gated() && !isOpen(lane)) {
                return true;
            }
            walk.begin(table, before.of(text.symbolBefore(at)));
            walked = table;
        }
        int done = walk.walked();
        boolean decided = walk.walk(table, text, at, candidates);
        steps += walk.walked() - done;
        walked = decided ? null : walked;
        return decided;
    }

    private boolean isOpen(Lane lane) {
        for (int pattern : lane.patternIds()) {
            if (hotwords.isOpen(patterns.detector(pattern))) {
                return true;
            }
        }
        return false;
    }
}
