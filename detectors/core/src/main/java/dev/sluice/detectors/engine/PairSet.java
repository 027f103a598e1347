package dev.sluice.detectors.engine;

import java.util.List;

/// Which bytes may stand before, at and behind the first byte of a match, pair by pair. Immutable.
final class PairSet {

    private static final int ROW = 4;

    private final long[] firstByBefore = new long[256 * ROW];
    private final long[] secondByFirst = new long[256 * ROW];

    PairSet(List<Shape> shapes) {
        for (Shape shape : shapes) {
            SymbolSet first = shape.places().getFirst();
            SymbolSet second = surely(shape, 1);
            for (int b = 0; b < 256; b++) {
                if (before(shape, b)) {
                    first.addBytesTo(firstByBefore, b * ROW);
                }
                if (first.contains(b)) {
                    second.addBytesTo(secondByFirst, b * ROW);
                }
            }
        }
    }

    /// Whether the byte may stand before: as a letter's end, in front of the unit or as a byte.
    static boolean before(Shape shape, int b) {
        SymbolSet before = shape.before();
        return before.contains(b)
                || (b >= 0x80 && before.contains(Edges.LETTER))
                || (Edges.opensUnit(b) && before.contains(Edges.UNIT_EDGE));
    }

    /// What stands at a place of every match, whatever follows the unit; everything where a match
    /// may have ended.
    static SymbolSet surely(Shape shape, int place) {
        return place < surePlaces(shape) ? shape.places().get(place) : SymbolSet.all();
    }

    /// Places that every match has.
    static int surePlaces(Shape shape) {
        int sure = 0;
        while (sure < shape.depth() && !shape.places().get(sure).contains(Edges.UNIT_EDGE)) {
            sure++;
        }
        return sure;
    }

    boolean may(byte before, byte first, byte second) {
        return (bit(firstByBefore, before, first) & bit(secondByFirst, first, second)) != 0;
    }

    /// Whether a match may begin with the byte behind the other.
    boolean may(byte before, byte first) {
        return bit(firstByBefore, before, first) != 0;
    }

    private static long bit(long[] bits, byte row, byte b) {
        return bits[(row & 0xFF) * ROW + ((b & 0xFF) >>> 6)] >>> b & 1;
    }
}
