package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Asks many [Shape]s about one start at once: for each place one look-up says which of the lanes
/// allow the symbol there. Immutable.
///
/// Symbols that no lane tells apart are one class, so that the tables stay in the nearest cache.
final class LaneFilter {

    /// Most lanes of a filter: a bit each in four longs.
    static final int MAX_LANES = 256;

    /// What asking costs, in steps of a walk.
    static final int COST = 2;

    static final int LONGS = MAX_LANES / 64;

    private static final int ROWS = Shape.DEPTH + 1;

    private final Lane[] lanes;
    private final char[] classes;

    /// Longs of a place's row.
    private final int row;

    /// The lanes that allow a class of symbols, four longs by place and class; the row before the
    /// first place is that of the symbol before the start.
    private final long[] allowed;

    /// Lanes whose shape goes beyond so many places.
    private final long[] deeper = new long[LONGS * ROWS];

    /// The lanes that are looked for in some of the ways of [Openings], by these ways.
    private final long[] sought = new long[LONGS * (Openings.ALL + 1)];

    /// The broad lanes of each bit of a set of [Openings#broad].
    private final long[] broad = new long[LONGS * Openings.BROAD_BITS];

    private final long[] gated = new long[LONGS];
    private final long[] walked = new long[LONGS];

    /// @param all of which those are kept that may begin with a byte of the kind
    LaneFilter(List<Lane> all, Openings openings, int kind) {
        List<Lane> own = new ArrayList<>();
        all.stream().filter(lane -> FirstByte.may(lane.shape(), kind)).forEach(own::add);
        this.lanes = own.toArray(Lane[]::new);
        ByteClasses partition = partition(own);
        this.classes = partition.classes();
        this.row = partition.count() * LONGS;
        this.allowed = new long[ROWS * row];
        for (int i = 0; i < lanes.length; i++) {
            add(i, partition.representatives());
            int kindOfLane = openings.kind(lanes[i]);
            for (int ways = 0; ways <= Openings.ALL; ways++) {
                sought[ways * LONGS + (i >>> 6)] |= (ways & kindOfLane) != 0 ? 1L << i : 0;
            }
            if (kindOfLane == Openings.BROAD) {
                broad[LONGS * openings.broadBit(lanes[i]) + (i >>> 6)] |= 1L << i;
            }
            gated[i >>> 6] |= lanes[i].gated() ? 1L << i : 0;
            walked[i >>> 6] |= lanes[i].table() != null ? 1L << i : 0;
        }
    }

    private static ByteClasses partition(List<Lane> lanes) {
        Set<SymbolSet> sets = new HashSet<>();
        for (Lane lane : lanes) {
            sets.add(lane.shape().before());
            sets.addAll(lane.shape().places());
        }
        ByteClasses partition = new ByteClasses(Edges.BEFORE_SYMBOLS);
        sets.forEach(set -> set.split(partition));
        return partition;
    }

    private void add(int lane, int[] representatives) {
        Shape shape = lanes[lane].shape();
        for (int place = -1; place < Shape.DEPTH; place++) {
            boolean any = place >= shape.depth();
            SymbolSet set = place < 0 || any ? shape.before() : shape.places().get(place);
            for (int c = 0; c < representatives.length; c++) {
                if (any || set.contains(representatives[c])) {
                    allowed[(place + 1) * row + c * LONGS + (lane >>> 6)] |= 1L << lane;
                }
            }
            if (place >= 0 && !any) {
                deeper[place * LONGS + (lane >>> 6)] |= 1L << lane;
            }
        }
    }

    /// How many longs have lanes.
    int longs() {
        return (lanes.length + 63) >>> 6;
    }

    Lane lane(int i) {
        return lanes[i];
    }

    /// The lanes of a long that count only in context, a bit each.
    long gated(int i) {
        return gated[i];
    }

    /// The lanes of a long whose tables are walked.
    long walked(int i) {
        return walked[i];
    }

    /// Decides which lanes allow the start at `at`.
    ///
    /// @param ways in which lanes are looked for there, see [Openings]
    /// @param open broad lanes that are looked for besides, a bit each
    void ask(TextWindow text, int at, int ways, long open, Alive alive) {
        int places = Math.min(Shape.DEPTH, text.high - at);
        int before = LONGS * classes[text.symbolBefore(at)];
        for (int i = 0; i < LONGS; i++) {
            alive.lanes[i] = sought[ways * LONGS + i];
        }
        for (long rest = open; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            for (int i = 0; i < LONGS; i++) {
                alive.lanes[i] |= broad[LONGS * bit + i];
            }
        }
        for (int i = 0; i < LONGS; i++) {
            alive.lanes[i] &= allowed[before + i];
        }
        boolean any = ask(text.bytes, at, places, alive.lanes);
        alive.waits = false;
        if (any && places < Shape.DEPTH) {
            any = askEnd(places, text.closed, alive);
        }
        alive.any = any;
    }

    private boolean ask(byte[] text, int at, int places, long[] lanes) {
        long[] table = allowed;
        char[] classOf = classes;
        long a = lanes[0];
        long b = lanes[1];
        long c = lanes[2];
        long d = lanes[3];
        int slot = row;
        int end = at + places;
        for (int i = at; i < end && (a | b | c | d) != 0; i++) {
            int from = slot + LONGS * classOf[text[i] & 0xFF];
            a &= table[from];
            b &= table[from + 1];
            c &= table[from + 2];
            d &= table[from + 3];
            slot += row;
        }
        lanes[0] = a;
        lanes[1] = b;
        lanes[2] = c;
        lanes[3] = d;
        return (a | b | c | d) != 0;
    }

    /// The same where the text ends before the last place.
    private boolean askEnd(int places, boolean closed, Alive alive) {
        int end = (places + 1) * row + LONGS * classes[Edges.UNIT_EDGE];
        long any = 0;
        for (int i = 0; i < LONGS; i++) {
            if (closed) {
                alive.lanes[i] &= allowed[end + i];
            } else {
                alive.waits |= (alive.lanes[i] & deeper[places * LONGS + i]) != 0;
            }
            any |= alive.lanes[i];
        }
        return any != 0;
    }

    /// What a [LaneFilter] said about a start. Owned by one scan.
    static final class Alive {

        /// The lanes that allow it.
        final long[] lanes = new long[LONGS];

        /// Whether there are any.
        boolean any;

        /// Whether the text ends before all is known.
        boolean waits;
    }
}
