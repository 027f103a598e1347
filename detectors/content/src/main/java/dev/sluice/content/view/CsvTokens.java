package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.RecordMark;

/// Reads cells. The separator and whether the first record names the columns are told from its
/// first bytes, see [CsvHead]; without names the part is one unit of text, so that words beside a
/// value stay beside it. A row is a record.
final class CsvTokens extends ModalTokens {

    private enum Mode {
        MARK,
        HEAD,
        NAME,
        CELL,
        PLAIN,
        QUOTED,
        BEHIND_QUOTES,
        TEXT
    }

    private final BatchBuilder builder;
    private final FieldContexts contexts;
    private final TableColumns columns;
    private final CellLabel label = new CellLabel();
    private final CsvHead head;
    private final boolean[] ends = new boolean[256];
    private Mode mode = Mode.MARK;
    private final RowMarks rows;
    private boolean inNames;
    private boolean rowBegun;
    private int column;
    private int field = FieldContexts.ROOT;

    /// @param separator 0 where the part itself says it
    CsvTokens(byte separator, FieldContexts contexts, BatchBuilder builder) {
        this.builder = builder;
        this.contexts = contexts;
        this.columns = new TableColumns(contexts);
        this.head = new CsvHead(separator);
        this.rows = new RowMarks(builder);
    }

    /// What parts the cells; 0 as long as it is not known.
    byte separator() {
        return head.separator();
    }

    @Override
    int step(int at) {
        return switch (mode) {
            case MARK -> mark(at);
            case HEAD -> head(at);
            case NAME -> name(at);
            case CELL -> cell(at);
            case PLAIN -> plain(at);
            case QUOTED -> quoted(at);
            case BEHIND_QUOTES -> behindQuotes(at);
            case TEXT -> rows.read(chunk, at, limit);
        };
    }

    private int mark(int from) {
        int past = ByteOrderMark.past(chunk, from, limit, last);
        if (past >= 0) {
            mode = Mode.HEAD;
        }
        return past;
    }

    private int head(int from) {
        if (chunk[from] == '\r' || chunk[from] == '\n') {
            return from + 1;
        }
        int end = CsvHead.end(chunk, from, limit);
        if (end < 0) {
            if (!last) {
                return ~from;
            }
            end = limit;
        }
        if (head.saysSeparator(chunk, from, end)) {
            builder.unit(from, end, FieldContexts.ROOT);
            return end + 1;
        }
        if (head.hasNames(chunk, from, end)) {
            inNames = true;
            mode = Mode.NAME;
            ends['\r'] = true;
            ends['\n'] = true;
            ends[separator() & 0xFF] = true;
        } else {
            builder.open(from, FieldContexts.ROOT);
            mode = Mode.TEXT;
        }
        return from;
    }

    /// Keeps the name of a column; the cell is then read as any other.
    private int name(int from) {
        int end = from;
        boolean quotes = false;
        while (end < limit
                && (quotes || !ends[chunk[end] & 0xFF])
                && end - from < TableColumns.MOST_NAME) {
            quotes ^= chunk[end] == '"';
            end++;
        }
        if (end == limit && !last && end - from < TableColumns.MOST_NAME) {
            return ~from;
        }
        columns.add(chunk, from, end);
        mode = Mode.CELL;
        return from;
    }

    private int cell(int from) {
        byte b = chunk[from];
        if (!rowBegun && b != '\r' && b != '\n') {
            builder.mark(from, RecordMark.DOCUMENT);
            rowBegun = true;
        }
        if (ends[b & 0xFF]) {
            return ended(from);
        }
        if (b == ' ') {
            return from + 1;
        }
        // A name is no value of its own column.
        field = inNames ? FieldContexts.ROOT : label.field(contexts, columns.field(column));
        label.begin();
        if (b == '"') {
            builder.open(from + 1, field);
            mode = Mode.QUOTED;
            return from + 1;
        }
        int end = end(from);
        label.add(chunk, from, end);
        if (end < limit) {
            builder.unit(from, end, field);
            return ended(end);
        }
        builder.open(from, field);
        mode = Mode.PLAIN;
        return limit;
    }

    private int plain(int from) {
        int end = end(from);
        label.add(chunk, from, end);
        if (end == limit) {
            return limit;
        }
        builder.close(end);
        return ended(end);
    }

    private int quoted(int from) {
        int at = from;
        while (true) {
            int start = at;
            at = ByteSearch.either(chunk, at, limit, (byte) '"', (byte) '"');
            label.add(chunk, start, at);
            if (at == limit) {
                return limit;
            }
            if (at + 1 == limit && !last) {
                return ~at;
            }
            if (at + 1 == limit || chunk[at + 1] != '"') {
                builder.close(at);
                mode = Mode.BEHIND_QUOTES;
                return at + 1;
            }
            builder.octet(at, at + 2, '"');
            at += 2;
        }
    }

    /// What follows the quotes of a cell by mistake is text in the same column.
    private int behindQuotes(int from) {
        if (ends[chunk[from] & 0xFF]) {
            return ended(from);
        }
        builder.open(from, field);
        mode = Mode.PLAIN;
        return from;
    }

    private int end(int from) {
        int at = from;
        while (at < limit && !ends[chunk[at] & 0xFF]) {
            at++;
        }
        return at;
    }

    private int ended(int at) {
        if (chunk[at] == separator()) {
            column++;
        } else {
            column = 0;
            inNames = false;
            rowBegun = false;
        }
        label.end(column > 0 && !inNames);
        mode = inNames ? Mode.NAME : Mode.CELL;
        return at + 1;
    }
}
