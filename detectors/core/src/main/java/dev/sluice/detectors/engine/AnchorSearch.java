package dev.sluice.detectors.engine;

import org.jspecify.annotations.Nullable;

/// Looks ahead for the [Anchor] of a table, each byte once. Owned by one scan.
final class AnchorSearch {

    private final boolean always;
    private final byte symbol;
    private final int before;
    private int next;

    /// @param anchor null for a table that has none: it is near everywhere
    AnchorSearch(@Nullable Anchor anchor) {
        always = anchor == null;
        symbol = anchor == null ? 0 : (byte) anchor.symbol();
        before = anchor == null ? 0 : anchor.before();
    }

    /// Begins with other text.
    void begin() {
        next = -1;
    }

    /// Whether a match that begins in `[from, to)` could have its anchor; true where that depends
    /// on text that is not yet there. Asked in ascending order.
    boolean isNear(TextWindow text, int from, int to) {
        if (always) {
            return true;
        }
        if (next < from) {
            next = find(text.bytes, from, text.high);
        }
        return next - to < before && (next < text.high || !text.closed);
    }

    private int find(byte[] text, int from, int high) {
        int i = from;
        while (i < high && text[i] != symbol) {
            i++;
        }
        return i;
    }
}
