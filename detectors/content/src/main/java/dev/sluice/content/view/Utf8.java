package dev.sluice.content.view;

/// Writes characters as UTF-8 (RFC 3629) without allocating.
final class Utf8 {

    private Utf8() {}

    /// @param codePoint no surrogate
    /// @return index past the last byte written
    static int put(byte[] into, int at, int codePoint) {
        int next = at;
        if (codePoint < 0x80) {
            into[next++] = (byte) codePoint;
        } else if (codePoint < 0x800) {
            into[next++] = (byte) (0xC0 | codePoint >> 6);
            into[next++] = continuation(codePoint);
        } else if (codePoint < 0x10000) {
            into[next++] = (byte) (0xE0 | codePoint >> 12);
            into[next++] = continuation(codePoint >> 6);
            into[next++] = continuation(codePoint);
        } else {
            into[next++] = (byte) (0xF0 | codePoint >> 18);
            into[next++] = continuation(codePoint >> 12);
            into[next++] = continuation(codePoint >> 6);
            into[next++] = continuation(codePoint);
        }
        return next;
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }
}
