package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.List;

/// The [Anchor]s of a program, told by the bytes from their place on: an exit is a bit. Filled by
/// the compiler, then only read.
final class Anchors {

    private static final int MOST = Long.SIZE;

    private final List<Anchor> anchors = new ArrayList<>();
    private final long[] end = new long[256];
    private final long[] next = new long[256];
    private final long[] third = new long[256];

    /// By exit the rank of its anchor.
    private final int[] rankOf = new int[MOST];

    /// By rank the exits of an anchor.
    private final long[] exitsOf = new long[MOST];

    /// Adds one, alone or joined to another.
    ///
    /// @return its rank, or -1 if there is no room for it
    int add(Anchor anchor) {
        for (int i = 0; i < anchors.size(); i++) {
            Anchor joined = anchors.get(i).joined(anchor);
            int own = anchors.get(i).exits().size();
            if (joined != null && count() - own + joined.exits().size() <= MOST) {
                anchors.set(i, joined);
                return i;
            }
        }
        if (count() + anchor.exits().size() > MOST) {
            return -1;
        }
        anchors.add(anchor);
        return anchors.size() - 1;
    }

    private int count() {
        return anchors.stream().mapToInt(anchor -> anchor.exits().size()).sum();
    }

    /// Ends the filling.
    Anchors made() {
        int exit = 0;
        for (int rank = 0; rank < anchors.size(); rank++) {
            for (RunExit way : anchors.get(rank).exits()) {
                long bit = 1L << exit;
                rankOf[exit++] = rank;
                exitsOf[rank] |= bit;
                mark(way.end(), end, bit);
                mark(way.next(), next, bit);
                mark(way.third(), third, bit);
            }
        }
        return this;
    }

    private static void mark(SymbolSet set, long[] table, long bit) {
        for (int b = 0; b < 256; b++) {
            table[b] |= set.contains(b) ? bit : 0;
        }
    }

    /// How many there are.
    int size() {
        return anchors.size();
    }

    /// One of them, by its rank.
    Anchor anchor(int rank) {
        return anchors.get(rank);
    }

    /// The exits of an anchor, a bit each.
    long exitsOf(int rank) {
        return exitsOf[rank];
    }

    /// The rank of the anchor that an exit belongs to.
    int rank(int exit) {
        return rankOf[exit];
    }

    /// What the bytes around exits are.
    List<Shape> shapes() {
        return anchors.stream()
                .flatMap(anchor -> anchor.exits().stream().map(exit -> exit.shape(anchor.run())))
                .distinct()
                .toList();
    }

    /// The exits that may be at a place, a bit each. What stands behind the text may be anything.
    ///
    /// @param past where the text ends
    long exits(byte[] text, int at, int past) {
        long exits = end[text[at] & 0xFF];
        exits &= at + 1 < past ? next[text[at + 1] & 0xFF] : -1L;
        return exits & (at + 2 < past ? third[text[at + 2] & 0xFF] : -1L);
    }
}
