package dev.sluice.detectors.engine;

/// The [Guard] of one table in one scan: looks ahead for the anchor, each byte once, and asks
/// whether the gate is open.
final class TableGuard {

    private final boolean free;
    private final boolean anchored;
    private final byte symbol;
    private final int before;
    private final int gate;
    private final int gateReach;
    private final HotwordWindow hotwords;
    private int next;

    TableGuard(Guard guard, HotwordWindow hotwords) {
        Anchor anchor = guard.anchor();
        this.anchored = anchor != null;
        this.symbol = anchor == null ? 0 : (byte) anchor.symbol();
        this.before = anchor == null ? 0 : anchor.before();
        this.gate = guard.gate();
        this.gateReach = guard.gateReach();
        this.free = !anchored && gate == ContextGates.NONE;
        this.hotwords = hotwords;
    }

    /// Begins with other text.
    void begin() {
        next = -1;
    }

    /// Whether a match of the table may begin at `at`, not before the last question; true where
    /// that depends on text that is not yet there.
    boolean isWorth(TextWindow text, int at) {
        return free
                || ((!anchored || isAnchorNear(text, at))
                        && (gate == ContextGates.NONE
                                || hotwords.isOpen(gate, gateReach, text, at)));
    }

    private boolean isAnchorNear(TextWindow text, int at) {
        if (next < at) {
            next = find(text.bytes, at, text.high);
        }
        return next - at <= before && (next < text.high || !text.closed);
    }

    private int find(byte[] text, int from, int high) {
        int i = from;
        while (i < high && text[i] != symbol) {
            i++;
        }
        return i;
    }
}
