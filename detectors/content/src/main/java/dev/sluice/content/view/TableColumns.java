package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;
import java.util.Arrays;

/// The fields that the head of a table names, by column.
final class TableColumns {

    /// Columns kept; a cell beyond them is in [FieldContexts#OVERFLOW].
    static final int MOST = 4096;

    /// Longest name of a column, in bytes; of a longer one the beginning is taken.
    static final int MOST_NAME = 256;

    private final FieldContexts contexts;
    private final byte[] name = new byte[MOST_NAME];
    private int[] fields = new int[16];
    private int count;
    private boolean more;

    TableColumns(FieldContexts contexts) {
        this.contexts = contexts;
    }

    /// The field of the cells in the column; the document itself where the column has no name.
    int field(int column) {
        if (column < count) {
            return fields[column];
        }
        return more ? FieldContexts.OVERFLOW : FieldContexts.ROOT;
    }

    /// Begins another table.
    void clear() {
        count = 0;
        more = false;
    }

    /// Adds a column by its cell in the head, quotes and blanks around it taken off.
    void add(byte[] cell, int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            boolean blank = cell[i] == ' ' && (length == 0 || isBlank(cell, i, to));
            if (cell[i] != '"' && cell[i] != '`' && !blank) {
                name[length++] = cell[i];
            }
        }
        add(length == 0 ? FieldContexts.ROOT : contexts.child(FieldContexts.ROOT, name, 0, length));
    }

    private void add(int field) {
        if (count == MOST) {
            more = true;
            return;
        }
        if (count == fields.length) {
            fields = Arrays.copyOf(fields, count * 2);
        }
        fields[count++] = field;
    }

    private static boolean isBlank(byte[] cell, int from, int to) {
        for (int i = from; i < to; i++) {
            if (cell[i] != ' ' && cell[i] != '"') {
                return false;
            }
        }
        return true;
    }
}
