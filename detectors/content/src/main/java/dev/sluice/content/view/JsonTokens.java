package dev.sluice.content.view;

/// Reads JSON as its most tolerant reader would.
///
/// Bytes outside strings that are no JSON are one unit up to the next quote, brace or bracket. A
/// number with more behind it than white space and structure is no number, so that `4111 1111` or
/// `10:22` without quotes is one text.
final class JsonTokens implements Tokens {

    /// A key with more bytes between its quotes is not kept.
    static final int MOST_KEY = 256;

    private static final int MOST_NUMBER = 1024;

    /// White space that may stand between two words of one text without quotes.
    private static final int MOST_BLANKS = 64;

    private enum Mode {
        MARK,
        STRUCTURE,
        STRING,
        OTHER
    }

    private static final byte[][] LITERALS = {
        {'t', 'r', 'u', 'e'}, {'f', 'a', 'l', 's', 'e'}, {'n', 'u', 'l', 'l'}
    };

    private final JsonFields fields;
    private final BatchBuilder builder;
    private final NumberMarks numbers;
    private final JsonEscapes escapes;
    private final JsonRecords records;
    private Mode mode = Mode.MARK;
    private byte[] chunk = new byte[0];
    private int limit;
    private boolean last;

    JsonTokens(JsonFields fields, BatchBuilder builder, NumberMarks numbers) {
        this.fields = fields;
        this.builder = builder;
        this.numbers = numbers;
        this.escapes = new JsonEscapes(builder);
        this.records = new JsonRecords(builder);
    }

    @Override
    public int read(byte[] bytes, int from, int to, boolean isLast) {
        chunk = bytes;
        limit = to;
        last = isLast;
        int at = from;
        while (at < to) {
            int next =
                    switch (mode) {
                        case MARK -> mark(at);
                        case STRUCTURE -> structure(at);
                        case STRING -> string(at);
                        case OTHER -> other(at);
                    };
            if (next < 0) {
                return ~next;
            }
            at = next;
        }
        return at;
    }

    /// Reads up to the next text that does not end in the chunk or has escapes. A negative answer
    /// is the complement of where to stop.
    private int structure(int from) {
        int at = from;
        while (at < limit) {
            switch (chunk[at]) {
                case ' ', '\n', '\r', '\t' -> at++;
                case ',' -> {
                    fields.comma();
                    at++;
                }
                case ':' -> {
                    fields.colon();
                    at++;
                }
                case '"' -> at = fields.keyNext() ? members(at) : values(at);
                case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> at = values(at);
                case '{', '[', '}', ']' -> at = container(at);
                default -> at = word(at);
            }
            if (at < 0 || mode != Mode.STRUCTURE) {
                return at;
            }
        }
        return at;
    }

    private int container(int at) {
        byte b = chunk[at];
        if (b == '{') {
            records.open(at, fields.isListed());
            fields.open(true);
        } else if (b == '[') {
            records.open(at, false);
            fields.open(false);
        } else {
            records.close(at + 1);
            fields.close();
        }
        return at + 1;
    }

    private int word(int at) {
        for (byte[] literal : LITERALS) {
            if (chunk[at] == literal[0]) {
                return literal(at, literal);
            }
        }
        return open(at, fields.value(), Mode.OTHER);
    }

    private int open(int at, int field, Mode next) {
        builder.open(at, field);
        mode = next;
        return at;
    }

    private int string(int from) {
        int at = ByteSearch.either(chunk, from, limit, (byte) '"', (byte) '\\');
        if (at == limit) {
            return limit;
        }
        if (chunk[at] == '\\') {
            int past = escapes.read(chunk, at, limit, last);
            return past == JsonEscapes.UNFINISHED ? ~at : past;
        }
        builder.close(at);
        mode = Mode.STRUCTURE;
        return at + 1;
    }

    private int other(int from) {
        int at = from;
        while (at < limit && !JsonBytes.is(JsonBytes.ENDS_OTHER, chunk[at])) {
            at++;
        }
        if (at < limit) {
            builder.close(at);
            mode = Mode.STRUCTURE;
        }
        return at;
    }

    /// Reads keys and values as long as they are plain and the keys are those of the record before.
    private int members(int quote) {
        int at = quote;
        do {
            int end = fields.expectedEnd(chunk, at + 1, limit);
            if (end < 0) {
                return otherKey(at);
            }
            int field = fields.pass();
            builder.unit(at + 1, end, fields.keyField());
            // What was expected ends far enough before the limit for the next bytes to be there.
            if (chunk[end + 1] != ':') {
                fields.stay(field);
                return end + 1;
            }
            at = chunk[end + 2] == ' ' ? end + 3 : end + 2;
            int past = scalar(at, fields.labelled(field));
            if (past > at && chunk[at] == '"' && fields.isLabel(field)) {
                fields.label(chunk, at + 1, past - 1);
            }
            if (past == at || past == limit || chunk[past] != ',') {
                fields.enter(field);
                return past;
            }
            at = past + 1;
        } while (at < limit && chunk[at] == '"');
        return at;
    }

    /// Reads a value, and more of them if they are plain and in one list.
    private int values(int from) {
        if (fields.labelNext() && chunk[from] == '"' && !readLabel(from)) {
            return ~from;
        }
        int field = fields.value();
        int past = scalar(from, field);
        if (past == from) {
            return chunk[from] == '"' ? unusualString(from) : unusualNumber(from);
        }
        if (fields.inObject()) {
            return past;
        }
        int at = from;
        while (past > at && past < limit - 1 && chunk[past] == ',') {
            at = past + 1;
            past = scalar(at, field);
        }
        return past;
    }

    /// Reads a string without escapes or a number, if one stands at `at` and ends in the chunk.
    ///
    /// @return index past it, or `at`
    private int scalar(int at, int field) {
        byte first = chunk[at];
        if (first == '"') {
            int end = ByteSearch.either(chunk, at + 1, limit, (byte) '"', (byte) '\\');
            if (end == limit || chunk[end] != '"') {
                return at;
            }
            builder.unit(at + 1, end, field);
            return end + 1;
        }
        if (!JsonBytes.is(JsonBytes.BEGINS_SCALAR, first)) {
            return at;
        }
        int bound = Math.min(limit, at + MOST_NUMBER + 1);
        int end = ByteSearch.numberEnd(chunk, at + 1, bound);
        if (end == bound || !JsonBytes.is(JsonBytes.ENDS_NUMBER, chunk[end])) {
            return at;
        }
        return number(at, end, field);
    }

    /// Keeps a string that may be a label, and reads no further.
    ///
    /// @return false if more of the chunk must come to tell
    private boolean readLabel(int quote) {
        int bound = Math.min(limit, quote + 2 + PairLabel.MOST);
        int end = ByteSearch.either(chunk, quote + 1, bound, (byte) '"', (byte) '\\');
        if (end < bound && chunk[end] == '"') {
            fields.label(chunk, quote + 1, end);
            return true;
        }
        return end < bound || last || limit - quote - 2 >= PairLabel.MOST;
    }

    private int unusualString(int quote) {
        int end = ByteSearch.either(chunk, quote + 1, limit, (byte) '"', (byte) '\\');
        open(quote + 1, fields.value(), Mode.STRING);
        return end;
    }

    private int otherKey(int quote) {
        int bound = Math.min(limit, quote + 2 + MOST_KEY);
        int end = ByteSearch.either(chunk, quote + 1, bound, (byte) '"', (byte) '\\');
        if (end < bound && chunk[end] == '"') {
            fields.plainKey(chunk, quote + 1, end);
            builder.unit(quote + 1, end, fields.keyField());
            return end + 1;
        }
        return unusualKey(quote);
    }

    /// A key with escapes, a long one, whose beginning names the field, or one that goes on behind
    /// the chunk.
    private int unusualKey(int quote) {
        int end = quote + 1;
        while (end < limit && chunk[end] != '"' && end - quote <= MOST_KEY + 1) {
            end += chunk[end] == '\\' ? 2 : 1;
        }
        boolean isLong = end - quote - 1 > MOST_KEY;
        if (end >= limit && !isLong && !last) {
            return ~quote;
        }
        int past = Math.min(limit, isLong ? quote + 1 + MOST_KEY : end);
        int name = escapes.decode(chunk, quote + 1, past);
        if (name == JsonEscapes.UNFINISHED) {
            fields.plainKey(chunk, quote + 1, past);
        } else {
            fields.key(escapes.decoded(), 0, name);
        }
        return open(quote + 1, fields.keyField(), Mode.STRING);
    }

    private int number(int from, int end, int field) {
        builder.unit(from, end, field);
        numbers.mark(builder.viewOffset(from), end - from);
        return end;
    }

    /// A long number, one with blanks or text behind it, or one that may go on behind the chunk.
    private int unusualNumber(int from) {
        int end = ByteSearch.numberEnd(chunk, from + 1, Math.min(limit, from + MOST_NUMBER + 1));
        if (end - from > MOST_NUMBER) {
            return open(from, fields.value(), Mode.OTHER);
        }
        int next = end;
        while (next < limit
                && JsonBytes.is(JsonBytes.BLANK, chunk[next])
                && next - end <= MOST_BLANKS) {
            next++;
        }
        if (next == limit && !last && next - end <= MOST_BLANKS) {
            return ~from;
        }
        if (next < limit
                && next - end <= MOST_BLANKS
                && !JsonBytes.is(JsonBytes.ENDS_NUMBER, chunk[next])) {
            return open(from, fields.value(), Mode.OTHER);
        }
        return number(from, end, fields.value());
    }

    private int literal(int from, byte[] word) {
        int length = 1;
        while (length < word.length && from + length < limit) {
            if (chunk[from + length] != word[length]) {
                return open(from, fields.value(), Mode.OTHER);
            }
            length++;
        }
        int end = from + length;
        if (end == limit && !last) {
            return ~from;
        }
        if (length < word.length
                || (end < limit && !JsonBytes.is(JsonBytes.ENDS_WORD, chunk[end]))) {
            return open(from, fields.value(), Mode.OTHER);
        }
        return end;
    }

    private int mark(int from) {
        int past = ByteOrderMark.past(chunk, from, limit, last);
        if (past >= 0) {
            mode = Mode.STRUCTURE;
        }
        return past;
    }
}
