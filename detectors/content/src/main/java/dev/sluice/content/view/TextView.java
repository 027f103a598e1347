package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;

/// A part as it stands, in one unit. A byte order mark at its start is no text.
final class TextView extends StreamView implements Tokens {

    private final BatchBuilder builder = begin();
    private final int field;
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
        if (begun || from == to) {
            return to;
        }
        int start = ByteOrderMark.past(chunk, from, to, last);
        if (start < 0) {
            return ~start;
        }
        begun = true;
        builder.open(start, field);
        return to;
    }
}
