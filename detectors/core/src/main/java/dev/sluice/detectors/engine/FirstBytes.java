package dev.sluice.detectors.engine;

import java.util.List;

/// What may stand before and at the first bytes of up to 64 sets of shapes, a bit for each set.
/// Immutable.
final class FirstBytes {

    /// Places that are looked at, the byte before included.
    private static final int ROWS = 4;

    private final long[] allowed = new long[ROWS << 8];

    /// @param sets shapes of each bit
    FirstBytes(List<List<Shape>> sets) {
        for (int bit = 0; bit < sets.size(); bit++) {
            for (Shape shape : sets.get(bit)) {
                add(shape, 1L << bit);
            }
        }
    }

    private void add(Shape shape, long bit) {
        for (int b = 0; b < 256; b++) {
            allowed[b] |= PairSet.before(shape, b) ? bit : 0;
            for (int place = 0; place + 1 < ROWS; place++) {
                boolean may = PairSet.surely(shape, place).contains(b);
                allowed[(place + 1 << 8) + b] |= may ? bit : 0;
            }
        }
    }

    /// Bytes that have to be there from a place on.
    static int depth() {
        return ROWS - 1;
    }

    /// The first place in `[from, limit)` where one of the sets may begin; `limit` for none.
    ///
    /// @param limit at least [#depth] below the end of the array
    int next(long sets, byte[] text, int from, int limit) {
        for (int at = from; at < limit; at++) {
            long left =
                    sets
                            & allowed[text[at - 1] & 0xFF]
                            & allowed[1 << 8 | (text[at] & 0xFF)]
                            & allowed[2 << 8 | (text[at + 1] & 0xFF)]
                            & allowed[3 << 8 | (text[at + 2] & 0xFF)];
            if (left != 0) {
                return at;
            }
        }
        return limit;
    }
}
