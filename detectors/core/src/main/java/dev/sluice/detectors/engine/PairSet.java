package dev.sluice.detectors.engine;

import java.util.List;

/// Which bytes may stand before, at and behind the first byte of a match, pair by pair. Immutable.
final class PairSet {

    private static final int ROW = 4;

    /// What is not known yet may be anything.
    private static final SymbolSet UNKNOWN = new SymbolSet().add(MaskGroups.EDGE);

    private final long[] firstByBefore = new long[(Edges.UNIT_EDGE + 1) * ROW];
    private final long[] secondByFirst = new long[256 * ROW];

    PairSet(List<Shape> shapes) {
        for (Shape shape : shapes) {
            SymbolSet first = shape.places().getFirst();
            SymbolSet second = surely(shape, 1);
            if (shape.before().contains(Edges.UNIT_EDGE)) {
                first.addBytesTo(firstByBefore, Edges.UNIT_EDGE * ROW);
            }
            for (int b = 0; b < 256; b++) {
                if (before(shape, b)) {
                    first.addBytesTo(firstByBefore, b * ROW);
                }
                if (first.contains(b)) {
                    second.addBytesTo(secondByFirst, b * ROW);
                    UNKNOWN.addBytesTo(secondByFirst, b * ROW);
                }
            }
        }
    }

    /// Whether the byte may stand before, as a letter's end or as a byte.
    static boolean before(Shape shape, int b) {
        return shape.before().contains(b) || (b >= 0x80 && shape.before().contains(Edges.LETTER));
    }

    /// What stands at a place of every match, whatever follows the unit; everything where a match
    /// may have ended.
    static SymbolSet surely(Shape shape, int place) {
        boolean sure = place < shape.depth();
        for (int i = 0; sure && i <= place; i++) {
            sure = !shape.places().get(i).contains(Edges.UNIT_EDGE);
        }
        return sure ? shape.places().get(place) : SymbolSet.all();
    }

    /// Places that every match has.
    static int surePlaces(Shape shape) {
        int sure = 0;
        while (sure < shape.depth() && !shape.places().get(sure).contains(Edges.UNIT_EDGE)) {
            sure++;
        }
        return sure;
    }

    /// Whether a match may begin with the byte at `at`, by it and what stands before it.
    ///
    /// @param begins whether the unit begins there
    boolean may(byte[] text, int at, boolean begins) {
        int before = begins ? Edges.UNIT_EDGE : text[at - 1] & 0xFF;
        return bit(firstByBefore, before, text[at]);
    }

    /// Whether one may go on with the byte behind it.
    boolean goesOn(byte[] text, int at) {
        return bit(secondByFirst, text[at] & 0xFF, text[at + 1]);
    }

    private static boolean bit(long[] bits, int row, byte b) {
        return (bits[row * ROW + ((b & 0xFF) >>> 6)] >>> b & 1) != 0;
    }
}
