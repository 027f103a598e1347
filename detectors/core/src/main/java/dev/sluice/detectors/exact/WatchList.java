package dev.sluice.detectors.exact;

import java.util.Arrays;

/// The cells that a group of pending values waits for, found by their hash. One owner.
final class WatchList {

    private static final int HEADS = 1024;

    private final int[] heads = new int[HEADS];
    private int[] next = new int[256];
    private int[] cells = new int[256];
    private int[] values = new int[256];
    private int[] rows = new int[256];
    private int[] columns = new int[256];
    private int count;

    void clear() {
        Arrays.fill(heads, -1);
        count = 0;
    }

    /// @param value index of the pending value
    /// @param row index among its rows
    void add(int cell, int value, int row, int column) {
        if (count == cells.length) {
            next = Arrays.copyOf(next, count * 2);
            cells = Arrays.copyOf(cells, count * 2);
            values = Arrays.copyOf(values, count * 2);
            rows = Arrays.copyOf(rows, count * 2);
            columns = Arrays.copyOf(columns, count * 2);
        }
        int head = cell & HEADS - 1;
        next[count] = heads[head];
        heads[head] = count;
        cells[count] = cell;
        values[count] = value;
        rows[count] = row;
        columns[count] = column;
        count++;
    }

    /// The first entry for the cell, or -1.
    int first(int cell) {
        return from(heads[cell & HEADS - 1], cell);
    }

    /// The next entry for the same cell, or -1.
    int after(int entry) {
        return from(next[entry], cells[entry]);
    }

    private int from(int start, int cell) {
        int at = start;
        while (at >= 0 && cells[at] != cell) {
            at = next[at];
        }
        return at;
    }

    int value(int entry) {
        return values[entry];
    }

    int row(int entry) {
        return rows[entry];
    }

    int column(int entry) {
        return columns[entry];
    }
}
