package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Field lines (RFC 9112 section 5): a token, a colon, a value of allowed bytes; no fold, no bare
/// control byte.
final class FieldParser {

    private FieldParser() {}

    /// @param from first byte of the first line
    /// @param to one past the end of the last line
    static List<HeaderField> parse(byte[] bytes, int from, int to) throws MessageException {
        List<HeaderField> fields = new ArrayList<>(16);
        int at = from;
        while (at < to) {
            int colon = nameEnd(bytes, at, to);
            int end = valueEnd(bytes, colon + 1, to);
            fields.add(new HeaderField(text(bytes, at, colon), value(bytes, colon + 1, end)));
            at = end + 2;
        }
        return fields;
    }

    private static int nameEnd(byte[] bytes, int from, int to) throws MessageException {
        if (bytes[from] == ' ' || bytes[from] == '\t') {
            throw new MessageException(Refusal.FOLDED_FIELD);
        }
        int at = from;
        while (at < to && Grammar.isToken(bytes[at])) {
            at++;
        }
        if (at == from || at == to || bytes[at] != ':') {
            throw new MessageException(Refusal.BAD_FIELD);
        }
        return at;
    }

    private static int valueEnd(byte[] bytes, int from, int to) throws MessageException {
        int at = from;
        while (at < to && Grammar.isFieldValue(bytes[at])) {
            at++;
        }
        if (at + 1 >= to || bytes[at] != '\r' || bytes[at + 1] != '\n') {
            throw new MessageException(Refusal.BAD_FIELD);
        }
        return at;
    }

    private static String value(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && (bytes[start] == ' ' || bytes[start] == '\t')) {
            start++;
        }
        while (end > start && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
            end--;
        }
        return text(bytes, start, end);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
