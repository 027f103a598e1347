package dev.sluice.content.view;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The escapes in JSON strings (RFC 8259 section 7), both ways.
///
/// A surrogate alone reads as U+FFFD. `\x41` is read as JavaScript has it, any other escape as the
/// byte behind the backslash, and what cannot be an escape as it stands.
final class JsonEscapes {

    static final int UNFINISHED = -1;

    private static final int REPLACEMENT = 0xFFFD;
    private static final int NO_HEX = -2;

    private final BatchBuilder builder;
    private byte[] decoded = new byte[0];

    JsonEscapes(BatchBuilder builder) {
        this.builder = builder;
    }

    /// Reads the escape that begins at `at` into the open unit.
    ///
    /// @param last whether nothing follows `to`
    /// @return index past it, or [#UNFINISHED]
    int read(byte[] bytes, int at, int to, boolean last) {
        if (at + 1 == to) {
            return last ? to : UNFINISHED;
        }
        byte letter = bytes[at + 1];
        if (letter == 'u') {
            return unicode(bytes, at, to, last);
        }
        if (letter == 'x') {
            return hexPair(bytes, at, to, last);
        }
        builder.octet(at, at + 2, plain(letter));
        return at + 2;
    }

    /// Decodes a key.
    ///
    /// @return length in [#decoded], or [#UNFINISHED] if there is no escape in it
    int decode(byte[] bytes, int from, int to) {
        if (ByteSearch.either(bytes, from, to, (byte) '\\', (byte) '\\') == to) {
            return UNFINISHED;
        }
        if (decoded.length == 0) {
            decoded = new byte[JsonTokens.MOST_KEY + Integer.BYTES];
        }
        int length = 0;
        int at = from;
        while (at < to) {
            int unit = bytes[at] == '\\' && at + 5 < to ? unicodeAt(bytes, at, to) : NO_HEX;
            if (unit >= 0) {
                length = Utf8.put(decoded, length, unit);
                at += unit > 0xFFFF ? 12 : 6;
            } else if (bytes[at] == '\\' && at + 1 < to) {
                decoded[length++] = plain(bytes[at + 1]);
                at += 2;
            } else {
                decoded[length++] = bytes[at++];
            }
        }
        return length;
    }

    byte[] decoded() {
        return decoded;
    }

    /// Escapes UTF-8 text for the inside of a string.
    static byte[] escape(byte[] text) {
        ByteArrayOutputStream escaped = new ByteArrayOutputStream(text.length + 8);
        for (byte b : text) {
            if (b == '"' || b == '\\') {
                escaped.write('\\');
                escaped.write(b);
            } else if (b >= 0 && b < ' ') {
                byte[] code = String.format("\\u%04x", (int) b).getBytes(StandardCharsets.US_ASCII);
                escaped.write(code, 0, code.length);
            } else {
                escaped.write(b);
            }
        }
        return escaped.toByteArray();
    }

    private int unicode(byte[] bytes, int at, int to, boolean last) {
        int unit = hex(bytes, at + 2, 4, to);
        if (unit == UNFINISHED && !last) {
            return UNFINISHED;
        }
        if (unit < 0) {
            return at + 2;
        }
        if (!Character.isHighSurrogate((char) unit)) {
            boolean alone = Character.isLowSurrogate((char) unit);
            builder.character(at, at + 6, alone ? REPLACEMENT : unit);
            return at + 6;
        }
        int low = lowSurrogate(bytes, at + 6, to);
        if (low == UNFINISHED && !last) {
            return UNFINISHED;
        }
        if (low < 0) {
            builder.character(at, at + 6, REPLACEMENT);
            return at + 6;
        }
        builder.character(at, at + 12, Character.toCodePoint((char) unit, (char) low));
        return at + 12;
    }

    private int hexPair(byte[] bytes, int at, int to, boolean last) {
        int value = hex(bytes, at + 2, 2, to);
        if (value == UNFINISHED && !last) {
            return UNFINISHED;
        }
        if (value < 0) {
            return at + 2;
        }
        builder.character(at, at + 4, value);
        return at + 4;
    }

    /// The low surrogate escaped at `at`, [#UNFINISHED] if one may still come, else [#NO_HEX].
    private static int lowSurrogate(byte[] bytes, int at, int to) {
        if ((at < to && bytes[at] != '\\') || (at + 1 < to && bytes[at + 1] != 'u')) {
            return NO_HEX;
        }
        int unit = hex(bytes, at + 2, 4, to);
        return unit < 0 || Character.isLowSurrogate((char) unit) ? unit : NO_HEX;
    }

    /// The code point escaped at `at` with all its bytes before `to`, or [#NO_HEX].
    private static int unicodeAt(byte[] bytes, int at, int to) {
        int unit = bytes[at + 1] == 'u' ? hex(bytes, at + 2, 4, to) : NO_HEX;
        if (unit < 0 || !Character.isSurrogate((char) unit)) {
            return unit;
        }
        int low = Character.isHighSurrogate((char) unit) ? lowSurrogate(bytes, at + 6, to) : NO_HEX;
        return low < 0 ? REPLACEMENT : Character.toCodePoint((char) unit, (char) low);
    }

    /// The number of `digits` hex digits at `from`, [#UNFINISHED] if some are still to come, else
    /// [#NO_HEX].
    private static int hex(byte[] bytes, int from, int digits, int to) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            if (from + i >= to) {
                return UNFINISHED;
            }
            int digit = Character.digit(bytes[from + i], 16);
            if (digit < 0) {
                return NO_HEX;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static byte plain(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }
}
