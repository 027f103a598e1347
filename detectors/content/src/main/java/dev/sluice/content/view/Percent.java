package dev.sluice.content.view;

import java.io.ByteArrayOutputStream;

/// Percent escapes (RFC 3986 section 2.1), both ways.
final class Percent {

    /// Bytes that an escape takes.
    static final int LENGTH = 3;

    private static final int RADIX = 16;

    private Percent() {}

    /// The byte that the escape at `at` stands for, or -1 if none stands there.
    static int read(byte[] bytes, int at, int to) {
        if (at + LENGTH > to) {
            return -1;
        }
        int high = Character.digit(bytes[at + 1], RADIX);
        int low = Character.digit(bytes[at + 2], RADIX);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /// Whether the percent sign at `at` may become an escape when more bytes come.
    static boolean isOpen(byte[] bytes, int at, int to) {
        return at + LENGTH > to && (at + 1 == to || Character.digit(bytes[at + 1], RADIX) >= 0);
    }

    /// Escapes everything but letters, digits and `*-._`, which mean themselves everywhere.
    ///
    /// @param plus whether a space is written as a plus sign
    static byte[] escape(byte[] text, boolean plus) {
        ByteArrayOutputStream escaped = new ByteArrayOutputStream(text.length + 16);
        for (byte b : text) {
            if (isPlain(b)) {
                escaped.write(b);
            } else if (plus && b == ' ') {
                escaped.write('+');
            } else {
                escaped.write('%');
                escaped.write(digit(b >> 4 & 0xF));
                escaped.write(digit(b & 0xF));
            }
        }
        return escaped.toByteArray();
    }

    private static boolean isPlain(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '*'
                || b == '-'
                || b == '.'
                || b == '_';
    }

    private static char digit(int value) {
        return Character.toUpperCase(Character.forDigit(value, RADIX));
    }
}
