package dev.sluice.gateway.audit;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One JSON object on one line, its fields in the order they are written. One owner.
final class JsonLine {
    /// Longest text of a field in characters; what is beyond is cut.
    private static final int LONGEST = 8 << 10;

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    JsonLine(ByteArrayOutputStream out) {
        json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
    }

    JsonLine put(String name, String value) {
        json.writeName(name);
        text(value);
        return this;
    }

    JsonLine put(String name, long value) {
        json.writeName(name);
        json.writeNumber(value);
        return this;
    }

    JsonLine put(String name, boolean value) {
        json.writeName(name);
        json.writeBoolean(value);
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
        json.writeName(name);
        json.writeStartObject();
        return this;
    }

    JsonLine openItem() {
        json.writeStartObject();
        return this;
    }

    JsonLine openList(String name) {
        json.writeName(name);
        json.writeStartArray();
        return this;
    }

    JsonLine item(String value) {
        text(value);
        return this;
    }

    JsonLine item(long value) {
        json.writeNumber(value);
        return this;
    }

    /// An item that is a list of two numbers.
    JsonLine pair(long first, long second) {
        json.writeStartArray();
        json.writeNumber(first);
        json.writeNumber(second);
        json.writeEndArray();
        return this;
    }

    JsonLine close() {
        json.writeEndObject();
        return this;
    }

    JsonLine closeList() {
        json.writeEndArray();
        return this;
    }

    /// Ends the object; the line feed is not written.
    void end() {
        json.writeEndObject();
        json.close();
    }

    /// UTF-8 has no lone surrogates: one in a name out of the traffic must not stop the ledger.
    private void text(String value) {
        String cut = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        for (int i = 0; i < cut.length(); i++) {
            if (Character.isSurrogate(cut.charAt(i))) {
                json.writeString(wellFormed(cut));
                return;
            }
        }
        json.writeString(cut);
    }

    private static String wellFormed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= 0xD800 && point <= 0xDFFF ? 0xFFFD : point)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
