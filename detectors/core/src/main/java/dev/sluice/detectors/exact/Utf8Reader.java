package dev.sluice.detectors.exact;

/// Characters in UTF-8, a broken byte being no character.
final class Utf8Reader {

    /// No character begins here.
    static final int BROKEN = -1;

    private Utf8Reader() {}

    /// The character that begins at `at`, or [#BROKEN].
    static int at(byte[] text, int at, int to) {
        int first = text[at];
        if (first >= 0) {
            return first;
        }
        int size = first < (byte) 0xE0 ? 2 : first < (byte) 0xF0 ? 3 : 4;
        if (first < (byte) 0xC2 || first > (byte) 0xF4 || to - at < size) {
            return BROKEN;
        }
        int point = first & 0x7F >> size;
        for (int i = 1; i < size; i++) {
            int next = text[at + i];
            if ((next & 0xC0) != 0x80) {
                return BROKEN;
            }
            point = point << 6 | (next & 0x3F);
        }
        boolean shortest = size(point) == size;
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return shortest && !surrogate && point <= Character.MAX_CODE_POINT ? point : BROKEN;
    }

    /// Bytes that a character takes; a broken one takes one.
    static int size(int point) {
        if (point < 0x80) {
            return 1;
        }
        return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }

    /// Writes a character.
    ///
    /// @return its size
    static int put(int point, byte[] out, int at) {
        int size = size(point);
        if (size == 1) {
            out[at] = (byte) point;
            return 1;
        }
        int rest = point;
        for (int i = size - 1; i > 0; i--) {
            out[at + i] = (byte) (0x80 | (rest & 0x3F));
            rest >>>= 6;
        }
        out[at] = (byte) (0xF00 >> size | rest);
        return size;
    }
}
