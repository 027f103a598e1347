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
    private Mode mode = Mode.STRUCTURE;
    private boolean begun;
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

    /// Reads up to the next text. A negative answer is the complement of where to stop.
    private int structure(int from) {
        for (int at = from; at < limit; at++) {
            switch (chunk[at]) {
                case ' ', '\n', '\r', '\t' -> {
                    // No text.
                }
                case ',' -> fields.comma();
                case ':' -> fields.colon();
                case '{' -> {
                    records.open(at, fields.isListed());
                    fields.open(true);
                }
                case '[' -> {
                    records.open(at, false);
                    fields.open(false);
                }
                case '}', ']' -> {
                    records.close(at + 1);
                    fields.close();
                }
                default -> {
                    int next = text(at);
                    if (next < 0 || mode != Mode.STRUCTURE) {
                        return next;
                    }
                    at = next - 1;
                }
            }
            begun = true;
        }
        return limit;
    }

    private int text(int at) {
        byte first = chunk[at];
        if (first == '"') {
            return fields.keyNext() ? key(at) : value(at);
        }
        if (first == '-' || (first >= '0' && first <= '9')) {
            return number(at);
        }
        if (first == (byte) 0xEF && !begun) {
            return byteOrderMark(at);
        }
        for (byte[] literal : LITERALS) {
            if (first == literal[0]) {
                return literal(at, literal);
            }
        }
        return open(at, fields.value(), Mode.OTHER);
    }

    private int open(int at, int field, Mode next) {
        begun = true;
        builder.open(at, field);
        mode = next;
        return at;
    }

    private int value(int quote) {
        int end = ByteSearch.either(chunk, quote + 1, limit, (byte) '"', (byte) '\\');
        if (end < limit && chunk[end] == '"') {
            builder.unit(quote + 1, end, fields.value());
            return end + 1;
        }
        open(quote + 1, fields.value(), Mode.STRING);
        return end;
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

    private int key(int quote) {
        int bound = Math.min(limit, quote + 2 + MOST_KEY);
        int end = ByteSearch.either(chunk, quote + 1, bound, (byte) '"', (byte) '\\');
        if (end < bound && chunk[end] == '"') {
            builder.unit(quote + 1, end, fields.key(chunk, quote + 1, end));
            return end + 1;
        }
        return unusualKey(quote);
    }

    /// A key with escapes, a long one, or one that goes on behind the chunk.
    private int unusualKey(int quote) {
        int end = quote + 1;
        while (end < limit && chunk[end] != '"' && end - quote <= MOST_KEY + 1) {
            end += chunk[end] == '\\' ? 2 : 1;
        }
        if (end - quote - 1 > MOST_KEY || (last && end >= limit)) {
            return open(quote + 1, fields.longKey(), Mode.STRING);
        }
        if (end >= limit) {
            return ~quote;
        }
        int name = escapes.decode(chunk, quote + 1, end);
        int field =
                name == JsonEscapes.UNFINISHED
                        ? fields.key(chunk, quote + 1, end)
                        : fields.key(escapes.decoded(), 0, name);
        return open(quote + 1, field, Mode.STRING);
    }

    private int number(int from) {
        int end = from + 1;
        while (end < limit
                && JsonBytes.is(JsonBytes.NUMBER, chunk[end])
                && end - from <= MOST_NUMBER) {
            end++;
        }
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
        builder.unit(from, end, fields.value());
        long offset = builder.viewOffset(from);
        numbers.mark(offset, offset + end - from);
        return end;
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

    private int byteOrderMark(int at) {
        if (limit - at < 3 && !last) {
            return ~at;
        }
        begun = true;
        boolean mark =
                limit - at >= 3 && chunk[at + 1] == (byte) 0xBB && chunk[at + 2] == (byte) 0xBF;
        return mark ? at + 3 : open(at, fields.value(), Mode.OTHER);
    }
}
