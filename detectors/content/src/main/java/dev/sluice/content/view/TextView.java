package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;

/// A part as it stands, in one unit, but for the queries of addresses in it: their escapes stand
/// for what the reader of the address sees (WHATWG URL, section 5.1). A plus that no encoder has
/// written stays one: at the beginning of a value, and in front of an `@`. A byte order mark at the
/// start is no text.
final class TextView extends StreamView implements Tokens {

    private final BatchBuilder builder = begin();
    private final int field;
    private boolean begun;
    private boolean inQuery;

    /// The last byte of the query that was read.
    private byte before;

    /// @param name as events have it
    /// @param field of the one unit
    TextView(String name, FieldContexts contexts, int field) {
        super(name, contexts);
        this.field = field;
    }

    @Override
    Tokens tokens() {
        return this;
    }

    @Override
    byte[] escape(byte[] replacement) {
        return replacement;
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
            builder.open(at, field);
        }
        while (at < to) {
            int next = inQuery ? query(chunk, at, to, last) : text(chunk, at, to, last);
            if (next < 0) {
                return ~next;
            }
            at = next;
        }
        return at;
    }

    private int text(byte[] chunk, int from, int to, boolean last) {
        int at = ByteSearch.either(chunk, from, to, (byte) '?', (byte) '?');
        if (at == to) {
            return to;
        }
        QueryText start = QueryText.begins(chunk, at, to);
        if (start == QueryText.UNDECIDED && !last) {
            return ~at;
        }
        inQuery = start == QueryText.YES;
        return at + 1;
    }

    private int query(byte[] chunk, int from, int to, boolean last) {
        int at = from;
        while (at < to && !QueryText.ends(chunk[at])) {
            if (chunk[at] == '+' && before != '=') {
                QueryText mailbox = QueryText.mailbox(chunk, at, to);
                if (mailbox == QueryText.UNDECIDED && !last) {
                    return ~at;
                }
                if (mailbox != QueryText.YES) {
                    builder.octet(at, at + 1, ' ');
                }
            } else if (chunk[at] == '%') {
                int value = Percent.read(chunk, at, to);
                if (value >= 0) {
                    builder.octet(at, at + Percent.LENGTH, value);
                    at += Percent.LENGTH - 1;
                } else if (!last && Percent.isOpen(chunk, at, to)) {
                    return ~at;
                }
            }
            before = chunk[at];
            at++;
        }
        inQuery = at == to;
        return at;
    }
}
