package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.List;

/// Where walks over a pattern are after the same first bytes, and the sets of bytes that they may
/// read from there on. Used by one thread.
final class Way {

    private final Ways ways;
    private final int[] nodes;
    private final List<SymbolSet> places = new ArrayList<>();

    /// Where walks are behind the places.
    private int[] last;

    private boolean mayEnd;
    private boolean ended;

    /// @param nodes all that is reached without a byte among them
    /// @param begun whether a byte was read: a match has at least one
    Way(Ways ways, int[] nodes, boolean begun) {
        this.ways = ways;
        this.nodes = nodes;
        this.last = nodes;
        this.mayEnd = begun;
    }

    int[] nodes() {
        return nodes;
    }

    /// Whether a match ends here.
    boolean matches() {
        return ways.matches(nodes);
    }

    /// The sets of the next bytes, at most so many, up to where the shortest match has ended: the
    /// last is then of what may stand behind it too.
    List<SymbolSet> places(int most) {
        while (!ended && places.size() < most) {
            ended = mayEnd && ways.matches(last);
            mayEnd = true;
            SymbolSet place = new SymbolSet();
            last = ways.step(last, place);
            places.add(Ways.told(ended ? place.add(ways.after()) : place));
        }
        return places.subList(0, Math.min(most, places.size()));
    }
}
