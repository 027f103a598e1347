package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;

/// A part as it stands, in one unit, but for the queries of addresses in it: their escapes stand
/// for what the reader of the address sees (WHATWG URL, section 5.1). A plus that no encoder has
/// written stays one: at the beginning of a value, and in front of an `@`. A byte order mark at the
/// start is no text.
final class TextView extends StreamView implements Tokens {

    private final BatchBuilder builder = begin();
    private final int field;
    private final TextTokens text = new TextTokens(builder);
    private boolean begun;

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
        return text.read(chunk, at, to, last);
    }
}
