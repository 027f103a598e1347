package dev.sluice.detectors;

/// Marks which detectors' hotwords a field's name holds. Immutable, thread-safe.
public interface FieldHotwords {

    /// No detector has hotwords.
    FieldHotwords NONE =
            new FieldHotwords() {
                @Override
                public int longs() {
                    return 0;
                }

                @Override
                public void mark(byte[] name, int from, int to, long[] bits, int at) {
                    // No bits to set.
                }
            };

    /// Size of a mark in longs.
    int longs();

    /// Sets in `bits[at, at + longs())` the bit of each detector one of whose hotwords stands in
    /// the name; leaves the other bits as they are.
    ///
    /// @param name lent UTF-8
    void mark(byte[] name, int from, int to, long[] bits, int at);
}
