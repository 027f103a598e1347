package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;

/// Reads the tags of tables; everything else is text. A table has names if its first row is made of
/// `th` alone, or stands in `thead`; a single name over several columns is a title. In one without
/// names a cell is a unit if a label stands in the cell before it.
final class HtmlTokens implements Tokens {

    /// A longer tag is text, in bytes.
    private static final int MOST_TAG = 1024;

    /// What the rows of the table that is open are.
    private enum Rows {
        /// No table is open.
        TEXT,
        /// Those of a table without names.
        PLAIN,
        /// The first row is still to come.
        EXPECTED,
        /// The names of the columns.
        NAMES,
        CELLS
    }

    private final FieldContexts contexts;
    private final BatchBuilder builder;
    private final TableColumns columns;
    private final CellLabel label = new CellLabel();
    private final byte[] text = new byte[TableColumns.MOST_NAME];
    private int textLength;
    private int taken;
    private int names;
    private Rows rows = Rows.TEXT;
    private boolean inHead;
    private boolean inCell;
    private boolean isUnit;
    private boolean inOtherTag;
    private int column;
    private boolean begun;

    HtmlTokens(FieldContexts contexts, BatchBuilder builder) {
        this.contexts = contexts;
        this.builder = builder;
        this.columns = new TableColumns(contexts);
    }

    @Override
    public int read(byte[] chunk, int from, int to, boolean last) {
        int at = from;
        if (!begun && from < to) {
            at = ByteOrderMark.past(chunk, from, to, last);
            if (at < 0) {
                return ~at;
            }
            begun = true;
            builder.open(at, FieldContexts.ROOT);
        }
        while (at < to) {
            int tag = ByteSearch.either(chunk, at, to, (byte) '<', (byte) '<');
            if (inCell) {
                keep(chunk, at, tag);
            }
            if (tag == to) {
                return to;
            }
            if (!last && to - tag <= HtmlTag.REACH) {
                return tag;
            }
            int past = tag(chunk, tag, to, last);
            if (past < 0) {
                return ~past;
            }
            at = past;
        }
        return at;
    }

    /// Keeps the text of a cell, without the tags in it, as the name of its column or as a label.
    private void keep(byte[] chunk, int from, int to) {
        int at = from;
        if (inOtherTag) {
            at = ByteSearch.either(chunk, from, to, (byte) '>', (byte) '>');
            inOtherTag = at == to;
            at++;
        }
        for (; at < to && textLength < text.length; at++) {
            boolean blank = chunk[at] >= 0 && chunk[at] <= ' ';
            if (!blank) {
                text[textLength++] = chunk[at];
            } else if (textLength > 0 && text[textLength - 1] != ' ') {
                text[textLength++] = ' ';
            }
        }
    }

    /// @return past what was read, or the complement of where more is needed
    private int tag(byte[] chunk, int from, int to, boolean last) {
        boolean closes = from + 1 < to && chunk[from + 1] == '/';
        HtmlTag tag = HtmlTag.of(chunk, from + (closes ? 2 : 1), to);
        if (tag == HtmlTag.OTHER) {
            inOtherTag = inCell && from + 1 < to && (closes || isLetter(chunk[from + 1]));
            return from + 1;
        }
        int end = HtmlTag.end(chunk, from, Math.min(to, from + MOST_TAG));
        if (end < 0) {
            return last || to - from >= MOST_TAG ? from + 1 : ~from;
        }
        inOtherTag = false;
        switch (tag) {
            case TABLE -> table(from, closes);
            case HEAD -> inHead = !closes;
            case ROW -> row(from);
            case NAME, CELL -> {
                endCell(from);
                if (!closes) {
                    cell(tag, end, HtmlTag.columns(chunk, from, end));
                }
            }
            case OTHER -> {}
        }
        return end;
    }

    private static boolean isLetter(byte b) {
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    /// A table in a cell takes the place of the outer one, whose rest is text.
    private void table(int at, boolean closes) {
        endCell(at);
        rows = closes ? Rows.TEXT : Rows.EXPECTED;
        label.end(false);
        inHead = false;
        columns.clear();
    }

    private void row(int at) {
        endCell(at);
        label.end(false);
        column = 0;
        if (rows == Rows.NAMES) {
            boolean isTitle = names == 1 && taken > 1;
            rows = isTitle ? Rows.EXPECTED : Rows.CELLS;
            if (isTitle) {
                columns.clear();
            }
        }
        names = 0;
    }

    private void cell(HtmlTag tag, int start, int columnsTaken) {
        textLength = 0;
        taken = columnsTaken;
        inCell = rows != Rows.TEXT;
        if (rows == Rows.EXPECTED || rows == Rows.NAMES) {
            rows = tag == HtmlTag.NAME || inHead ? Rows.NAMES : plain();
        }
        isUnit = rows == Rows.CELLS || (rows == Rows.PLAIN && label.isComplete());
        if (isUnit) {
            builder.close(start);
            builder.open(start, label.field(contexts, columns.field(column)));
        }
    }

    /// The table turns out to have no names: the cells before were labels.
    private Rows plain() {
        columns.clear();
        return Rows.PLAIN;
    }

    private void endCell(int at) {
        if (!inCell) {
            return;
        }
        inCell = false;
        int end = textLength > 0 && text[textLength - 1] == ' ' ? textLength - 1 : textLength;
        if (isUnit) {
            builder.close(at);
            builder.open(at, FieldContexts.ROOT);
        }
        column += taken;
        label.begin();
        label.add(text, 0, end);
        label.end(true);
        names += rows == Rows.NAMES ? 1 : 0;
        for (int i = 0; i < taken && rows == Rows.NAMES; i++) {
            columns.add(text, 0, end);
        }
    }
}
