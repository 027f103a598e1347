package dev.sluice.detectors.engine;

/// The part of one unit's text that is there to be read: `bytes[low, high)`, whose index 0 has the
/// view offset [#base]. Filled again for each piece; owned by one scan.
final class TextWindow {
    byte[] bytes = new byte[0];
    int low;
    int high;

    /// View offset of index 0; may be negative.
    long base;

    /// Whether the unit ends at [#high].
    boolean closed;

    /// View offset of the unit's first byte.
    long unitStart;

    void set(byte[] text, int first, int past, long offsetOfZero) {
        bytes = text;
        low = first;
        high = past;
        base = offsetOfZero;
    }

    /// View offset of [#high].
    long end() {
        return base + high;
    }

    /// The symbol before index `at`, see [Edges].
    int symbolBefore(int at) {
        if (base + at == unitStart) {
            return Edges.UNIT_EDGE;
        }
        int b = bytes[at - 1] & 0xFF;
        return b >= 0x80 && Edges.letterEndsAt(bytes, low, at) ? Edges.LETTER : b;
    }
}
