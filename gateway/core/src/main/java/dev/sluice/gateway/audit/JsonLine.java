package dev.sluice.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// One JSON object on one line, its fields in the order they are written, in room that the next
/// line uses again. One owner.
///
/// It is written by hand: every transfer with a finding waits for its line, and of all that is done
/// for one, a general writer was the largest part.
final class JsonLine {
    /// Longest text of a field in characters; what is beyond is cut.
    private static final int LONGEST = 8 << 10;

    /// Most bytes that one character becomes: an escape.
    private static final int MOST_BYTES = 6;

    /// Most bytes of a number and what may stand around it.
    private static final int NUMBER_BYTES = 24;

    private static final int REPLACEMENT = 0xFFFD;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /// Of ASCII: 0 if it stands as it is, 'u' if it takes four digits, else what follows a
    /// backslash.
    private static final byte[] ESCAPES = new byte[128];

    static {
        Arrays.fill(ESCAPES, 0, ' ', (byte) 'u');
        ESCAPES['\b'] = 'b';
        ESCAPES['\t'] = 't';
        ESCAPES['\n'] = 'n';
        ESCAPES['\f'] = 'f';
        ESCAPES['\r'] = 'r';
        ESCAPES['"'] = '"';
        ESCAPES['\\'] = '\\';
    }

    private byte[] bytes = new byte[2 << 10];
    private int length;

    /// Whether a comma stands before what is written next.
    private boolean comma;

    /// Begins the next object; what was written before is gone.
    JsonLine begin() {
        length = 0;
        comma = false;
        return open('{');
    }

    /// What was written so far; lent until more is.
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /// What was written so far, as an array of its own.
    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    JsonLine put(String name, String value) {
        name(name);
        text(value);
        return this;
    }

    JsonLine put(String name, long value) {
        name(name);
        number(value);
        return this;
    }

    JsonLine put(String name, boolean value) {
        name(name);
        room(NUMBER_BYTES);
        ascii(value ? "true" : "false");
        comma = true;
        return this;
    }

    JsonLine put(String name, Instant value) {
        return put(name, value.toString());
    }

    /// Leaves the field out if there is no value, or an empty one.
    JsonLine putUnlessEmpty(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? this : put(name, value);
    }

    JsonLine open(String name) {
        name(name);
        return open('{');
    }

    JsonLine openItem() {
        return open('{');
    }

    JsonLine openList(String name) {
        name(name);
        return open('[');
    }

    JsonLine item(String value) {
        text(value);
        return this;
    }

    JsonLine item(long value) {
        number(value);
        return this;
    }

    /// An item that is a list of two numbers.
    JsonLine pair(long first, long second) {
        open('[');
        number(first);
        number(second);
        return close(']');
    }

    JsonLine close() {
        return close('}');
    }

    JsonLine closeList() {
        return close(']');
    }

    /// Ends the object and the line.
    void end() {
        close('}');
        room(1);
        bytes[length++] = '\n';
    }

    /// Ends the object with a signature over the domain and all that was written before, and the
    /// line.
    void sign(String domain, LedgerSigner signer) {
        byte[] signed =
                Arrays.copyOf(domain.getBytes(StandardCharsets.US_ASCII), domain.length() + length);
        System.arraycopy(bytes, 0, signed, domain.length(), length);
        put("signature", HexFormat.of().formatHex(signer.sign(signed)));
        end();
    }

    private JsonLine open(char bracket) {
        separate();
        bytes[length++] = (byte) bracket;
        comma = false;
        return this;
    }

    private JsonLine close(char bracket) {
        room(1);
        bytes[length++] = (byte) bracket;
        comma = true;
        return this;
    }

    private void name(String name) {
        text(name);
        room(1);
        bytes[length++] = ':';
        comma = false;
    }

    private void number(long value) {
        separate();
        ascii(Long.toString(value));
        comma = true;
    }

    /// Writes a comma where one is due, and makes room for a few bytes.
    private void separate() {
        room(NUMBER_BYTES);
        if (comma) {
            bytes[length++] = ',';
        }
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    private void text(String value) {
        separate();
        boolean cut = value.length() > LONGEST;
        int past = cut ? LONGEST : value.length();
        room((past + 1) * MOST_BYTES + 2);
        bytes[length++] = '"';
        int at = plain(value, 0, past);
        while (at < past) {
            at += unusual(value, at, past);
            at = plain(value, at, past);
        }
        if (cut) {
            utf8('…');
        }
        bytes[length++] = '"';
        comma = true;
    }

    /// Writes characters that stand as they are.
    ///
    /// @return index of the first other one, or `past`
    private int plain(String text, int from, int past) {
        byte[] into = bytes;
        int shift = length - from;
        int at = from;
        while (at < past) {
            char c = text.charAt(at);
            if (c >= ESCAPES.length || ESCAPES[c] != 0) {
                break;
            }
            into[at + shift] = (byte) c;
            at++;
        }
        length = at + shift;
        return at;
    }

    /// UTF-8 has no lone surrogates: one in a name out of the traffic must not stop the ledger.
    ///
    /// @return characters that were written
    private int unusual(String text, int at, int past) {
        char c = text.charAt(at);
        if (c < ESCAPES.length) {
            escape(c);
            return 1;
        }
        if (Character.isHighSurrogate(c)
                && at + 1 < past
                && Character.isLowSurrogate(text.charAt(at + 1))) {
            utf8(Character.toCodePoint(c, text.charAt(at + 1)));
            return 2;
        }
        utf8(Character.isSurrogate(c) ? REPLACEMENT : c);
        return 1;
    }

    private void escape(char c) {
        bytes[length++] = '\\';
        bytes[length++] = ESCAPES[c];
        if (ESCAPES[c] == 'u') {
            bytes[length++] = '0';
            bytes[length++] = '0';
            bytes[length++] = HEX[c >> 4];
            bytes[length++] = HEX[c & 15];
        }
    }

    private void utf8(int codePoint) {
        if (codePoint < 0x800) {
            bytes[length++] = (byte) (0xC0 | (codePoint >> 6));
        } else {
            if (codePoint < 0x10000) {
                bytes[length++] = (byte) (0xE0 | (codePoint >> 12));
            } else {
                bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
                bytes[length++] = continuation(codePoint >> 12);
            }
            bytes[length++] = continuation(codePoint >> 6);
        }
        bytes[length++] = continuation(codePoint);
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private void room(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
