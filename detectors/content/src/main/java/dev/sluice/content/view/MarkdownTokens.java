package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.RecordMark;

/// Reads the tables of GitHub Flavored Markdown (section 4.10) whose rows begin with a pipe: a row
/// of names, one of dashes, then rows of cells. A row is a record. Everything else is text.
final class MarkdownTokens extends ModalTokens {

    /// A longer cell ends its table, in bytes.
    private static final int MOST_CELL = 1024;

    private enum Mode {
        /// Where the part begins.
        MARK,
        /// Where a line begins.
        LINE,
        TEXT,
        NAME,
        DASHES,
        CELL
    }

    /// What the next line that begins with a pipe is.
    private enum Rows {
        NAMES,
        DASHES,
        CELLS
    }

    private final FieldContexts contexts;
    private final BatchBuilder builder;
    private final TextTokens text;
    private final TableColumns columns;
    private final CellLabel label = new CellLabel();
    private Mode mode = Mode.MARK;
    private Rows rows = Rows.NAMES;
    private boolean hasDash;
    private int column;

    MarkdownTokens(FieldContexts contexts, BatchBuilder builder) {
        this.contexts = contexts;
        this.builder = builder;
        this.text = new TextTokens(builder);
        this.columns = new TableColumns(contexts);
    }

    @Override
    int step(int at) {
        return switch (mode) {
            case MARK -> mark(at);
            case LINE -> line(at);
            case TEXT -> text(at);
            case NAME -> name(at);
            case DASHES -> dashes(at);
            case CELL -> cell(at);
        };
    }

    private int mark(int from) {
        int past = ByteOrderMark.past(chunk, from, limit, last);
        if (past >= 0) {
            builder.open(past, FieldContexts.ROOT);
            mode = Mode.LINE;
        }
        return past;
    }

    private int line(int from) {
        byte b = chunk[from];
        if (b == ' ' || b == '\t') {
            return from + 1;
        }
        if (b != '|') {
            return toText(from);
        }
        switch (rows) {
            case NAMES -> {
                columns.clear();
                mode = Mode.NAME;
            }
            case DASHES -> {
                hasDash = false;
                mode = Mode.DASHES;
            }
            case CELLS -> {
                builder.close(from);
                builder.mark(from, RecordMark.DOCUMENT);
                column = 0;
                label.end(false);
                mode = Mode.CELL;
            }
        }
        return from + 1;
    }

    /// The table, if there was one, has ended.
    private int toText(int at) {
        rows = Rows.NAMES;
        mode = Mode.TEXT;
        return at;
    }

    private int text(int from) {
        int end = ByteSearch.either(chunk, from, limit, (byte) '\n', (byte) '\n');
        if (end == limit) {
            int past = text.read(chunk, from, limit, last);
            return past == limit ? limit : ~past;
        }
        mode = Mode.LINE;
        return text.read(chunk, from, end + 1, true);
    }

    /// Keeps the name of a column; it stays text.
    private int name(int from) {
        int end = cellEnd(from);
        if (end < 0) {
            return end;
        }
        if (end == from + MOST_CELL) {
            return toText(from);
        }
        if (end == limit || chunk[end] == '\n') {
            if (!isBlank(from, end)) {
                columns.add(chunk, from, end);
            }
            rows = Rows.DASHES;
            mode = Mode.LINE;
        } else {
            columns.add(chunk, from, end);
        }
        return Math.min(limit, end + 1);
    }

    private int dashes(int from) {
        byte b = chunk[from];
        if (b == '\n') {
            rows = hasDash ? Rows.CELLS : Rows.NAMES;
            mode = Mode.LINE;
            return from + 1;
        }
        hasDash |= b == '-';
        return "|:- \t\r".indexOf(b) < 0 ? toText(from) : from + 1;
    }

    private int cell(int from) {
        byte b = chunk[from];
        if (b == '\n') {
            return endRow(from);
        }
        if (b == ' ' || b == '\t' || b == '\r' || b == '`') {
            return from + 1;
        }
        int end = cellEnd(from);
        if (end < 0) {
            return end;
        }
        if (end == from + MOST_CELL) {
            builder.open(from, FieldContexts.ROOT);
            return toText(from);
        }
        int past = end;
        while (past > from && " \t\r`".indexOf(chunk[past - 1]) >= 0) {
            past--;
        }
        builder.unit(from, past, label.field(contexts, columns.field(column)));
        label.begin();
        label.add(chunk, from, past);
        label.end(true);
        if (end == limit || chunk[end] == '\n') {
            return endRow(end);
        }
        column++;
        return end + 1;
    }

    private int endRow(int at) {
        builder.open(at, FieldContexts.ROOT);
        mode = Mode.LINE;
        return Math.min(limit, at + 1);
    }

    /// Index of the pipe or line end behind a cell, or of where it is too long; the complement of
    /// `from` while more must be seen.
    private int cellEnd(int from) {
        int most = Math.min(limit, from + MOST_CELL);
        int at = from;
        while (true) {
            at = ByteSearch.either(chunk, at, most, (byte) '|', (byte) '\n');
            if (at == most) {
                return at == limit && at < from + MOST_CELL && !last ? ~from : at;
            }
            if (at == from || chunk[at] == '\n' || chunk[at - 1] != '\\') {
                return at;
            }
            at++;
        }
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (chunk[i] != ' ' && chunk[i] != '\t' && chunk[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
