package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which lanes are looked for where. Immutable.
///
/// A *free* lane counts without context, and every place of the text is compared with it; but one
/// that could begin at any word and has an [Anchor] is tried only in front of anchors. A lane that
/// counts only in context is tried only where a hotword of its own opens the text: a *narrow* one
/// at places that vectors have compared with it, a *broad* one, which could begin at any word, at
/// places whose first bytes fit.
final class Openings {

    static final int FREE = 1;
    static final int ANCHORED = 2;
    static final int NARROW = 4;
    static final int BROAD = 8;
    static final int ALL = FREE | ANCHORED | NARROW | BROAD;

    /// Broad lanes that are told apart; those beyond share the last bit of a set.
    static final int BROAD_BITS = 64;

    /// Share of places in ordinary text from which on a lane could begin at any word; an estimate.
    private static final double DENSE = 2e-4;

    private final Map<Lane, Integer> kinds = new IdentityHashMap<>();
    private final List<Shape> free = new ArrayList<>();
    private final List<Shape> anchored = new ArrayList<>();
    private final List<Shape> narrow = new ArrayList<>();
    private final List<Lane> broad = new ArrayList<>();
    private final @Nullable Anchor[] anchors = new Anchor[128];
    private final PairSet freePairs;
    private final PairSet anchoredPairs;
    private final PairSet narrowPairs;
    private final FirstBytes broadBytes;

    Openings(List<Lane> lanes) {
        lanes.forEach(this::add);
        freePairs = new PairSet(free);
        anchoredPairs = new PairSet(anchored);
        narrowPairs = new PairSet(narrow);
        List<List<Shape>> sets = new ArrayList<>();
        for (int i = 0; i < broad.size(); i++) {
            if (i < BROAD_BITS) {
                sets.add(new ArrayList<>());
            }
            sets.getLast().add(broad.get(i).shape());
        }
        broadBytes = new FirstBytes(sets);
    }

    private void add(Lane lane) {
        boolean dense = lane.shape().density() > DENSE;
        LazyDfa table = lane.table();
        if (lane.gated()) {
            kinds.put(lane, dense ? BROAD : NARROW);
            if (dense) {
                broad.add(lane);
            } else {
                narrow.add(lane.shape());
            }
            return;
        }
        Anchor anchor = dense && table != null ? Anchor.of(table.automaton()) : null;
        kinds.put(lane, anchor == null ? FREE : ANCHORED);
        if (anchor == null) {
            free.add(lane.shape());
        } else {
            anchored.add(lane.shape());
            Anchor known = anchors[anchor.symbol()];
            anchors[anchor.symbol()] = known == null ? anchor : known.joined(anchor);
        }
    }

    /// In which way the lane is looked for.
    int kind(Lane lane) {
        return kinds.getOrDefault(lane, ALL);
    }

    /// The shapes that every place is compared with.
    List<Shape> free() {
        return free;
    }

    PairSet freePairs() {
        return freePairs;
    }

    PairSet anchoredPairs() {
        return anchoredPairs;
    }

    /// The shapes of narrow lanes.
    List<Shape> narrow() {
        return narrow;
    }

    PairSet narrowPairs() {
        return narrowPairs;
    }

    /// The broad lanes; the place of one is its bit in a set.
    List<Lane> broad() {
        return broad;
    }

    /// The bit of a broad lane in a set.
    int broadBit(Lane lane) {
        return Math.min(BROAD_BITS - 1, broad.indexOf(lane));
    }

    /// The first bytes of the broad lanes, by their bits.
    FirstBytes broadBytes() {
        return broadBytes;
    }

    /// The anchor of that byte, or null.
    @Nullable Anchor anchor(int b) {
        return b >= 0 && b < 0x80 ? anchors[b] : null;
    }

    /// The bytes that are anchors.
    byte[] anchorBytes() {
        byte[] bytes = new byte[128];
        int count = 0;
        for (int b = 0; b < 128; b++) {
            if (anchors[b] != null) {
                bytes[count++] = (byte) b;
            }
        }
        return Arrays.copyOf(bytes, count);
    }
}
