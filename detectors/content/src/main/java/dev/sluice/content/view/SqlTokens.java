package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.RecordMark;

/// Reads the rows of `INSERT INTO t (a, b) VALUES (…), (…)` and those that PostgreSQL's dumps have
/// behind `COPY t (a, b) FROM stdin;`. A row is a record. Everything else is text, and so are rows
/// whose columns the statement does not name.
final class SqlTokens extends ModalTokens {

    /// The list of columns begins within so many bytes of its statement.
    private static final int MOST_HEAD = 512;

    private enum Mode {
        /// Where the part begins.
        MARK,
        TEXT,
        /// Where a statement may begin: behind a line end or a semicolon.
        STATEMENT,
        /// In the list of columns.
        NAME,
        /// Behind the list of columns.
        BEHIND_NAMES,
        /// Between rows in parentheses.
        BETWEEN,
        VALUE,
        BARE,
        QUOTED,
        /// The rest of the line that announces rows of tabs.
        ROWS_NEXT,
        ROW,
        CELL
    }

    private final FieldContexts contexts;
    private final BatchBuilder builder;
    private final TableColumns columns;
    private final CellLabel label = new CellLabel();
    private Mode mode = Mode.MARK;
    private boolean copies;
    private int column;
    private int parentheses;
    private byte quote;

    SqlTokens(FieldContexts contexts, BatchBuilder builder) {
        this.contexts = contexts;
        this.builder = builder;
        this.columns = new TableColumns(contexts);
    }

    @Override
    int step(int at) {
        return switch (mode) {
            case MARK -> mark(at);
            case TEXT -> text(at);
            case STATEMENT -> statement(at);
            case NAME -> name(at);
            case BEHIND_NAMES -> behindNames(at);
            case BETWEEN -> between(at);
            case VALUE -> value(at);
            case BARE -> bare(at);
            case QUOTED -> quoted(at);
            case ROWS_NEXT -> rowsNext(at);
            case ROW -> row(at);
            case CELL -> cell(at);
        };
    }

    private int mark(int from) {
        int past = ByteOrderMark.past(chunk, from, limit, last);
        if (past >= 0) {
            builder.open(past, FieldContexts.ROOT);
            mode = Mode.STATEMENT;
        }
        return past;
    }

    private int text(int from) {
        int at = ByteSearch.either(chunk, from, limit, (byte) '\n', (byte) ';');
        if (at == limit) {
            return limit;
        }
        mode = Mode.STATEMENT;
        return at + 1;
    }

    private int statement(int from) {
        if (isBlank(chunk[from])) {
            return from + 1;
        }
        mode = Mode.TEXT;
        if (!last && limit - from < SqlWords.REACH) {
            mode = Mode.STATEMENT;
            return ~from;
        }
        copies = SqlWords.COPY.stands(chunk, from, limit);
        if (!copies
                && !SqlWords.INSERT.stands(chunk, from, limit)
                && !SqlWords.REPLACE.stands(chunk, from, limit)) {
            return from;
        }
        int most = Math.min(limit, from + MOST_HEAD);
        int at = ByteSearch.either(chunk, from, most, (byte) '(', (byte) ';');
        if (at == limit && !last) {
            mode = Mode.STATEMENT;
            return ~from;
        }
        if (at == most || chunk[at] == ';' || SqlWords.VALUES.standsBefore(chunk, from, at)) {
            return from;
        }
        columns.clear();
        mode = Mode.NAME;
        return at + 1;
    }

    private int name(int from) {
        if (isBlank(chunk[from])) {
            return from + 1;
        }
        int most = Math.min(limit, from + TableColumns.MOST_NAME);
        int at = ByteSearch.either(chunk, from, most, (byte) ',', (byte) ')');
        if (at == limit && !last) {
            return ~from;
        }
        if (at == most) {
            mode = Mode.TEXT;
            return from;
        }
        int end = at;
        while (end > from && isBlank(chunk[end - 1])) {
            end--;
        }
        columns.add(chunk, from, end);
        mode = chunk[at] == ',' ? Mode.NAME : Mode.BEHIND_NAMES;
        return at + 1;
    }

    private int behindNames(int from) {
        if (isBlank(chunk[from])) {
            return from + 1;
        }
        if (!last && limit - from < SqlWords.REACH) {
            return ~from;
        }
        if (copies && SqlWords.FROM.stands(chunk, from, limit)) {
            mode = Mode.ROWS_NEXT;
        } else if (!copies && SqlWords.VALUES.stands(chunk, from, limit)) {
            mode = Mode.BETWEEN;
            return from + SqlWords.VALUES.name().length();
        } else {
            mode = Mode.TEXT;
        }
        return from;
    }

    private int between(int from) {
        byte b = chunk[from];
        if (b == '(') {
            builder.close(from);
            builder.mark(from, RecordMark.DOCUMENT);
            column = 0;
            parentheses = 0;
            label.end(false);
            mode = Mode.VALUE;
            return from + 1;
        }
        if (isBlank(b) || b == ',') {
            return from + 1;
        }
        mode = Mode.TEXT;
        return from;
    }

    private int value(int from) {
        byte b = chunk[from];
        switch (b) {
            case '\'', '"' -> {
                quote = b;
                begin(from + 1, Mode.QUOTED);
            }
            case '(' -> parentheses++;
            case ')' -> {
                if (parentheses == 0) {
                    builder.open(from, FieldContexts.ROOT);
                    mode = Mode.BETWEEN;
                } else {
                    parentheses--;
                }
            }
            case ',' -> column += parentheses == 0 ? 1 : 0;
            default -> {
                if (!isBlank(b)) {
                    begin(from, Mode.BARE);
                    return from;
                }
            }
        }
        return from + 1;
    }

    /// A number, a word or the name of a function.
    private int bare(int from) {
        int at = from;
        while (at < limit && "'\"(),".indexOf(chunk[at]) < 0) {
            at++;
        }
        label.add(chunk, from, at);
        if (at < limit) {
            end(at, Mode.VALUE);
        }
        return at;
    }

    private int quoted(int from) {
        int at = ByteSearch.either(chunk, from, limit, quote, (byte) '\\');
        label.add(chunk, from, at);
        if (at == limit) {
            return limit;
        }
        if (at + 1 == limit && !last) {
            return ~at;
        }
        if (chunk[at] == '\\') {
            // MySQL's escape; what it means is shown as it stands.
            return Math.min(limit, at + 2);
        }
        if (at + 1 < limit && chunk[at + 1] == quote) {
            builder.octet(at, at + 2, quote);
            return at + 2;
        }
        end(at, Mode.VALUE);
        return at + 1;
    }

    private int rowsNext(int from) {
        int at = ByteSearch.either(chunk, from, limit, (byte) '\n', (byte) '\n');
        if (at < limit) {
            builder.close(at);
            mode = Mode.ROW;
            return at + 1;
        }
        return limit;
    }

    private int row(int from) {
        if (chunk[from] == '\\' && from + 1 == limit && !last) {
            return ~from;
        }
        if (chunk[from] == '\\' && from + 1 < limit && chunk[from + 1] == '.') {
            builder.open(from, FieldContexts.ROOT);
            mode = Mode.TEXT;
            return from;
        }
        builder.mark(from, RecordMark.DOCUMENT);
        column = 0;
        label.end(false);
        begin(from, Mode.CELL);
        return from;
    }

    private int cell(int from) {
        int at = ByteSearch.either(chunk, from, limit, (byte) '\t', (byte) '\n');
        label.add(chunk, from, at);
        if (at == limit) {
            return limit;
        }
        end(at, Mode.ROW);
        if (chunk[at] == '\t') {
            column++;
            begin(at + 1, Mode.CELL);
        }
        return at + 1;
    }

    private void begin(int at, Mode next) {
        builder.open(at, label.field(contexts, columns.field(column)));
        label.begin();
        mode = next;
    }

    private void end(int at, Mode next) {
        builder.close(at);
        label.end(true);
        mode = next;
    }

    private static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }
}
