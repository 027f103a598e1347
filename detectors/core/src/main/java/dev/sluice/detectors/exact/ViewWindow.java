package dev.sluice.detectors.exact;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.RecordMarks;
import java.util.Arrays;

/// The text of a view around the place where a scan stands, in one array, with its units and
/// records. Positions are indexes in [#bytes]. One owner.
final class ViewWindow {

    /// Bytes that are added at a time.
    static final int PIECE = 8192;

    final byte[] bytes;
    private final int capacity;
    private final RecordMarks records = new RecordMarks();
    private long base;
    private int length;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] contexts = new int[64];
    private int units;
    private long firstUnit;
    private boolean open;
    private int nextUnit;
    private int nextMark;

    /// @param kept most bytes that are kept when more are added
    ViewWindow(int kept) {
        this.capacity = kept + 2 * PIECE;
        this.bytes = new byte[capacity + Words.PADDING];
    }

    void reset() {
        Arrays.fill(bytes, 0, length, (byte) 0);
        records.reset();
        base = 0;
        length = 0;
        units = 0;
        firstUnit = 0;
        open = false;
    }

    /// Begins to read a batch.
    void begin(Batch batch) {
        nextUnit = 0;
        nextMark = 0;
        if (length == 0) {
            base = batch.viewOffset();
        } else if (batch.viewOffset() != end()) {
            throw new IllegalArgumentException("the batch does not begin where the last one ended");
        }
    }

    /// Whether there is room for a piece.
    boolean hasRoom() {
        return length + PIECE <= capacity;
    }

    /// Adds the batch's bytes `[from, to)`, at most a piece.
    void add(Batch batch, int from, int to) {
        int shift = length - from;
        System.arraycopy(batch.bytes(), from, bytes, length, to - from);
        length += to - from;
        Arrays.fill(bytes, length, length + Words.PADDING, (byte) 0);
        while (nextMark < batch.marks() && batch.markPlace(nextMark) <= to) {
            records.add(batch.markPlace(nextMark) + shift, batch.markKind(nextMark));
            nextMark++;
        }
        boolean last = to == batch.to();
        while (nextUnit < batch.units() && (last || batch.unitStart(nextUnit) < to)) {
            boolean begun =
                    nextUnit == 0 && batch.firstContinues() || batch.unitStart(nextUnit) < from;
            int end = batch.unitEnd(nextUnit);
            boolean goesOn = end > to || last && batch.lastOpen() && nextUnit == batch.units() - 1;
            if (begun && open) {
                ends[units - 1] = Math.min(end, to) + shift;
            } else {
                unit(
                        Math.max(batch.unitStart(nextUnit), from) + shift,
                        Math.min(end, to) + shift,
                        batch.fieldContext(nextUnit));
            }
            open = goesOn;
            if (goesOn) {
                break;
            }
            nextUnit++;
        }
    }

    private void unit(int start, int end, int context) {
        if (units == starts.length) {
            starts = Arrays.copyOf(starts, units * 2);
            ends = Arrays.copyOf(ends, units * 2);
            contexts = Arrays.copyOf(contexts, units * 2);
        }
        starts[units] = start;
        ends[units] = end;
        contexts[units] = context;
        units++;
    }

    /// Closes the last unit.
    void close() {
        open = false;
    }

    /// Forgets what stands before `index`.
    ///
    /// @return units that are gone
    int forget(int index) {
        int gone = 0;
        while (gone < units && ends[gone] <= index && !(open && gone == units - 1)) {
            gone++;
        }
        System.arraycopy(bytes, index, bytes, 0, length - index + Words.PADDING);
        length -= index;
        base += index;
        units -= gone;
        firstUnit += gone;
        for (int i = 0; i < units; i++) {
            starts[i] = Math.max(0, starts[i + gone] - index);
            ends[i] = ends[i + gone] - index;
            contexts[i] = contexts[i + gone];
        }
        records.forget(index);
        return gone;
    }

    int length() {
        return length;
    }

    /// View offset of index 0.
    long base() {
        return base;
    }

    /// View offset past the last byte.
    long end() {
        return base + length;
    }

    int units() {
        return units;
    }

    int start(int unit) {
        return starts[unit];
    }

    int end(int unit) {
        return ends[unit];
    }

    int context(int unit) {
        return contexts[unit];
    }

    /// Number of the unit in its view.
    long number(int unit) {
        return firstUnit + unit;
    }

    /// Whether more of the unit may come.
    boolean isOpen(int unit) {
        return open && unit == units - 1;
    }

    /// The unit that holds the byte at `index`, or the last one that begins before it.
    int unitAt(int index) {
        int at = Arrays.binarySearch(starts, 0, units, index);
        if (at < 0) {
            return Math.max(0, -at - 2);
        }
        while (at + 1 < units && starts[at + 1] == index) {
            at++;
        }
        return at;
    }

    RecordMarks records() {
        return records;
    }
}
