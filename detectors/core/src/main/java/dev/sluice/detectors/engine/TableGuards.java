package dev.sluice.detectors.engine;

import java.util.List;

/// The [Guard]s of all tables in one scan: which matchers are worth a try in a stretch of text.
final class TableGuards {

    private final Guard[] guards;
    private final AnchorSearch[] anchors;
    private final HotwordWindow hotwords;
    private final long free;
    private final long gated;
    private final int gateReach;

    /// @param matchers tables and simulations together; simulations are always worth a try
    TableGuards(List<Dfa> tables, int matchers, HotwordWindow hotwords) {
        this.hotwords = hotwords;
        this.guards = tables.stream().map(Dfa::guard).toArray(Guard[]::new);
        this.anchors =
                tables.stream()
                        .map(table -> new AnchorSearch(table.guard().anchor()))
                        .toArray(AnchorSearch[]::new);
        long open = 0;
        long closed = 0;
        int reach = 0;
        for (int m = 0; m < matchers; m++) {
            if (m >= guards.length || m >= Prefilter.SHARED || guards[m].isFree()) {
                open |= Prefilter.bit(m);
            } else if (guards[m].gate() != ContextGates.NONE) {
                closed |= Prefilter.bit(m);
                reach = Math.max(reach, guards[m].gateReach());
            }
        }
        free = open;
        gated = closed & ~open;
        gateReach = reach;
    }

    /// Begins with other text.
    void begin() {
        for (AnchorSearch anchor : anchors) {
            anchor.begin();
        }
    }

    /// The matchers, a bit each, for which a match may begin in `[from, to)`, as far as the text
    /// there is can tell. Asked in ascending order.
    long worth(TextWindow text, int from, int to) {
        boolean anyGate = gated != 0 && hotwords.isAnyOpen(gateReach, text, from, to);
        long worth = free;
        int count = Math.min(guards.length, Prefilter.SHARED);
        for (int m = 0; m < count; m++) {
            Guard guard = guards[m];
            if (guard.isFree() || (!anyGate && guard.gate() != ContextGates.NONE)) {
                continue;
            }
            if (anchors[m].isNear(text, from, to)
                    && (guard.gate() == ContextGates.NONE
                            || hotwords.isOpen(guard.gate(), guard.gateReach(), text, from, to))) {
                worth |= Prefilter.bit(m);
            }
        }
        return worth;
    }
}
