package dev.sluice.detectors.exact;

import dev.sluice.detectors.RecordMarks;

/// A primary value that was found, with the rows it may be of, until its record is known.
final class Pending {

    final int[] rows = new int[TableLayout.MOST_EQUAL];

    /// Bit `i` of a row's entry: column `i` of that row has its value in the record.
    final int[] seen = new int[TableLayout.MOST_EQUAL];

    int count;
    int column;
    int start;
    int end;
    long record;
    int reach;

    void begin(int first, int past, int inColumn) {
        start = first;
        end = past;
        column = inColumn;
        count = 0;
    }

    /// Adds a row; beyond [TableLayout#MOST_EQUAL] none.
    void row(int row) {
        if (count == rows.length) {
            return;
        }
        rows[count] = row;
        seen[count] = 0;
        count++;
    }

    /// Whether any row has enough columns there.
    boolean meets(RowLookup lookup) {
        for (int i = 0; i < count; i++) {
            if (Integer.bitCount(seen[i] & lookup.corroborating()) >= lookup.atLeast()) {
                return true;
            }
        }
        return false;
    }

    /// Whether a value counts for this one: near it, beside it, and of the same record.
    boolean reaches(int from, int to, long first, long last) {
        return from >= start - reach
                && to <= end + reach
                && (to <= start || from >= end)
                && RecordMarks.isOne(record, first)
                && RecordMarks.isOne(record, last);
    }
}
