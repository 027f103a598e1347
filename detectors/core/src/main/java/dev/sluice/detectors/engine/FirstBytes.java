package dev.sluice.detectors.engine;

import java.util.List;

/// What may stand before and at the first bytes of lanes, by the openings that they need, a bit
/// each. Immutable.
final class FirstBytes {

    /// Places that are looked at, the byte before included.
    private static final int ROWS = 4;

    private final long[] allowed = new long[ROWS << 8];
    private long begin;

    FirstBytes(List<Lane> lanes) {
        lanes.forEach(lane -> add(lane.shape(), lane.opening()));
    }

    private void add(Shape shape, long bit) {
        begin |= shape.before().contains(Edges.UNIT_EDGE) ? bit : 0;
        for (int b = 0; b < 256; b++) {
            allowed[b] |= PairSet.before(shape, b) ? bit : 0;
        }
        for (int place = 0; place + 1 < ROWS; place++) {
            SymbolSet set = PairSet.surely(shape, place);
            for (int b = 0; b < 256; b++) {
                allowed[((place + 1) << 8) + b] |= set.contains(b) ? bit : 0;
            }
        }
    }

    /// Bytes that have to be there from a place on.
    static int depth() {
        return ROWS - 1;
    }

    /// The openings of which a lane may begin at `at`; there must be [#depth] bytes from it on.
    ///
    /// @param begins whether the unit begins there
    long at(byte[] text, int at, boolean begins) {
        return (begins ? begin : allowed[text[at - 1] & 0xFF])
                & allowed[1 << 8 | (text[at] & 0xFF)]
                & allowed[2 << 8 | (text[at + 1] & 0xFF)]
                & allowed[3 << 8 | (text[at + 2] & 0xFF)];
    }
}
