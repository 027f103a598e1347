package dev.sluice.detectors.engine;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.Scan;

/// Leads a [UnitScan] through the batches of a view.
///
/// Units that lie within a batch are read where they are. Of a unit that goes on, what is not
/// decided and what may matter before it is kept in an own buffer, and the rest of the unit is
/// joined to it there piece by piece: a value always stands in one array.
final class EngineScan implements Scan {

    /// Text kept before an undecided start: the hotword window, the byte before it, and the start
    /// of that byte's UTF-8 sequence.
    private static final int LOOK_BEHIND = HotwordRule.MAX_BEFORE + 1 + Ast.MAX_UTF8;

    /// Text joined to the kept text at a time, in bytes.
    private static final int PIECE = 8192;

    private static final long NOTHING_YET = -1;

    private final EngineScanner scanner;
    private final ScanMasks masks;
    private final UnitScan unitScan;
    private final TextWindow window = new TextWindow();
    private final int capacity;
    private byte[] kept = new byte[0];
    private int keptEnd;
    private long keptBase;
    private boolean open;
    private long units;
    private long viewEnd = NOTHING_YET;

    EngineScan(EngineScanner scanner, FieldContexts contexts) {
        Program program = scanner.program();
        this.scanner = scanner;
        this.masks = new ScanMasks(scanner.masks());
        this.unitScan = new UnitScan(program, masks, contexts);
        this.capacity =
                LOOK_BEHIND + program.reach() + HotwordRule.MAX_AFTER + Ast.MAX_UTF8 + PIECE;
        reset();
    }

    @Override
    public void reset() {
        unitScan.reset();
        open = false;
        units = 0;
        viewEnd = NOTHING_YET;
    }

    @Override
    public long decidedBefore() {
        return open ? unitScan.position() : Math.max(0, viewEnd);
    }

    @Override
    public void feed(Batch batch, FindingSink sink) {
        if (viewEnd != NOTHING_YET && batch.viewOffset() != viewEnd) {
            throw new IllegalArgumentException("the batch does not begin where the last one ended");
        }
        masks.take(scanner.masks());
        int last = batch.units() - 1;
        int first = 0;
        if (last >= 0 && batch.firstContinues()) {
            continueUnit(batch, last == 0 && batch.lastOpen(), sink);
            first = 1;
        } else if (last >= 0 && open) {
            closeUnit(sink);
        }
        if (first <= last) {
            beginUnits(batch, first, sink);
        }
        viewEnd = batch.viewOffset() + batch.to() - batch.from();
        scanner.fed(batch.to() - batch.from());
    }

    @Override
    public void end(FindingSink sink) {
        if (open) {
            closeUnit(sink);
        }
    }

    /// Work done since the scan was made, in table steps and bytes sought.
    long steps() {
        return unitScan.steps();
    }

    private void beginUnits(Batch batch, int first, FindingSink sink) {
        int past = batch.units();
        int whole = batch.lastOpen() ? past - 1 : past;
        unitScan.begin(batch);
        for (int unit = first; unit < past; unit++) {
            int begun = unitScan.skipQuiet(batch, unit, whole);
            units += begun - unit;
            unit = begun;
            if (unit < past) {
                beginUnit(batch, unit, unit >= whole, sink);
            }
        }
    }

    private void beginUnit(Batch batch, int unit, boolean staysOpen, FindingSink sink) {
        int start = batch.unitStart(unit);
        int end = batch.unitEnd(unit);
        open = staysOpen;
        long base = batch.viewOffset() - batch.from();
        unitScan.beginUnit(base + start, units++, batch.fieldContext(unit));
        window.unitStart = base + start;
        window.set(batch.bytes(), start, end, base);
        window.closed = !staysOpen;
        unitScan.run(window, sink);
        if (staysOpen) {
            keep();
        }
    }

    private void keep() {
        if (kept.length == 0) {
            kept = new byte[capacity];
        }
        int undecided = (int) (unitScan.position() - window.base);
        int from = Math.max(window.low, undecided - LOOK_BEHIND);
        keptEnd = window.high - from;
        System.arraycopy(window.bytes, from, kept, 0, keptEnd);
        keptBase = window.base + from;
    }

    private void continueUnit(Batch batch, boolean staysOpen, FindingSink sink) {
        int from = batch.unitStart(0);
        int to = batch.unitEnd(0);
        if (!open || batch.viewOffset() - batch.from() + from != keptBase + keptEnd) {
            throw new IllegalArgumentException("the unit does not go on where it was left");
        }
        do {
            int room = kept.length - keptEnd;
            if (room < to - from && room < PIECE) {
                makeRoom();
                room = kept.length - keptEnd;
            }
            int piece = Math.min(to - from, room);
            System.arraycopy(batch.bytes(), from, kept, keptEnd, piece);
            keptEnd += piece;
            from += piece;
            runKept(from == to && !staysOpen, sink);
        } while (from < to);
        open = staysOpen;
    }

    private void closeUnit(FindingSink sink) {
        runKept(true, sink);
        open = false;
    }

    private void runKept(boolean closed, FindingSink sink) {
        window.set(kept, 0, keptEnd, keptBase);
        window.closed = closed;
        unitScan.begin(kept, keptEnd, (int) Math.max(-1, window.unitStart - keptBase), !closed);
        unitScan.run(window, sink);
    }

    private void makeRoom() {
        int undecided = (int) (unitScan.position() - keptBase);
        int from = Math.max(0, undecided - LOOK_BEHIND);
        System.arraycopy(kept, from, kept, 0, keptEnd - from);
        keptEnd -= from;
        keptBase += from;
    }
}
