package dev.sluice.content.view;

/// The byte order mark of UTF-8 (Unicode 23.8): at the start of a part it is no text.
final class ByteOrderMark {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ByteOrderMark() {}

    /// Index past the mark if one stands at `from`, else `from`; the complement of `from` if more
    /// must be seen.
    ///
    /// @param last whether nothing follows `to`
    static int past(byte[] bytes, int from, int to, boolean last) {
        int same = begun(bytes, from, to);
        if (same == MARK.length) {
            return from + same;
        }
        return from + same == to && !last ? ~from : from;
    }

    /// How many bytes at `from` are the mark's, from its first on.
    static int begun(byte[] bytes, int from, int to) {
        int same = 0;
        while (same < MARK.length && from + same < to && bytes[from + same] == MARK[same]) {
            same++;
        }
        return same;
    }
}
