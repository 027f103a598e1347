package dev.sluice.content.view;

/// Reads text in which the queries of addresses are shown without their escapes. The unit that it
/// stands in is another's care.
final class TextTokens implements Tokens {

    private final BatchBuilder builder;
    private boolean inQuery;

    /// The last byte of the query that was read.
    private byte before;

    TextTokens(BatchBuilder builder) {
        this.builder = builder;
    }

    @Override
    public int read(byte[] chunk, int from, int to, boolean last) {
        int at = from;
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
