package dev.sluice.detectors;

import java.util.Arrays;

/// Contiguous text of many units, lent by a view to a scan.
///
/// The bytes `[from, to)` take the view offsets from [#viewOffset] on. Units are ascending and do
/// not overlap; bytes between them (quotes, braces, separators) have view offsets too but are no
/// text. Only the last unit of a batch may go on in the next one, and only the first may have begun
/// in an earlier one.
///
/// A batch without units is structure alone: it moves the view offset on and changes nothing else.
///
/// Owned by the view that fills it and used again for the next batch; a receiver reads it during
/// the call that lends it.
public final class Batch {

    private static final int COLUMNS = 3;

    private byte[] bytes = new byte[0];
    private int from;
    private int to;
    private long viewOffset;
    private int units;

    /// Start, end and field context of each unit, side by side: one check of bounds for all three.
    private int[] table = new int[16 * COLUMNS];

    private boolean firstContinues;
    private boolean lastOpen;
    private int marks;
    private int[] markPlaces = new int[4];
    private RecordMark[] markKinds = new RecordMark[4];

    /// Begins a batch without units.
    ///
    /// @param text lent until the batch has been read
    /// @param first index of the first byte in `text`
    /// @param past index past the last byte in `text`
    /// @param offset view offset of the first byte
    public void begin(byte[] text, int first, int past, long offset) {
        bytes = text;
        from = first;
        to = past;
        viewOffset = offset;
        units = 0;
        firstContinues = false;
        lastOpen = false;
        marks = 0;
    }

    /// Adds a unit after the last one.
    ///
    /// @param start index in [#bytes] of its first byte
    /// @param end index past its last byte in this batch, at least `start`; an empty stretch is
    ///   allowed, to close a unit that an earlier batch left open
    /// @param fieldContext id in the scan's [FieldContexts]
    public void unit(int start, int end, int fieldContext) {
        int[] rows = table;
        int row = units * COLUMNS;
        if (row == rows.length) {
            rows = grow();
        }
        rows[row] = start;
        rows[row + 1] = end;
        rows[row + 2] = fieldContext;
        units++;
    }

    /// Adds a mark after the last one.
    ///
    /// @param at index in [#bytes] of the byte before which it stands, up to [#to]
    public void mark(int at, RecordMark kind) {
        if (marks == markPlaces.length) {
            markPlaces = Arrays.copyOf(markPlaces, marks * 2);
            markKinds = Arrays.copyOf(markKinds, marks * 2);
        }
        markPlaces[marks] = at;
        markKinds[marks] = kind;
        marks++;
    }

    /// Sets the end of the text, where it was not known at [#begin].
    ///
    /// @param past index past the last byte, not below the end of a unit
    public void endAt(int past) {
        to = past;
    }

    /// The first unit began in an earlier batch.
    public void continueFirst() {
        firstContinues = true;
    }

    /// The last unit goes on in the next batch.
    public void leaveLastOpen() {
        lastOpen = true;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /// View offset of the byte at [#from].
    public long viewOffset() {
        return viewOffset;
    }

    public int units() {
        return units;
    }

    public int unitStart(int unit) {
        return table[unit * COLUMNS];
    }

    public int unitEnd(int unit) {
        return table[unit * COLUMNS + 1];
    }

    public int fieldContext(int unit) {
        return table[unit * COLUMNS + 2];
    }

    /// Where records begin and end in this batch.
    public int marks() {
        return marks;
    }

    public int markPlace(int mark) {
        return markPlaces[mark];
    }

    public RecordMark markKind(int mark) {
        return markKinds[mark];
    }

    public boolean firstContinues() {
        return firstContinues;
    }

    public boolean lastOpen() {
        return lastOpen;
    }

    private int[] grow() {
        table = Arrays.copyOf(table, table.length * 2);
        return table;
    }

    /// Positions only: a batch never prints its text.
    @Override
    public String toString() {
        return "Batch[" + viewOffset + "+" + (to - from) + ", " + units + " units]";
    }
}
