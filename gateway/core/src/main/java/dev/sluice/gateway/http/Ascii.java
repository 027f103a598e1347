package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/// Writes heads. Nothing that could end a line early gets out, whoever made it.
final class Ascii {

    private Ascii() {}

    /// Writes text that this program made.
    static void write(ByteBuf to, String text) {
        to.writeCharSequence(text, StandardCharsets.US_ASCII);
    }

    /// Writes a field line.
    static void field(ByteBuf to, String name, String value) {
        to.writeCharSequence(name, StandardCharsets.ISO_8859_1);
        to.writeByte(':').writeByte(' ');
        value(to, value);
        to.writeByte('\r').writeByte('\n');
    }

    static void field(ByteBuf to, HeaderField field) {
        if (!Grammar.isToken(field.name())) {
            throw new IllegalStateException("a field name is no token");
        }
        field(to, field.name(), field.value());
    }

    /// Writes part of a line that came from outside.
    ///
    /// @throws IllegalStateException if it holds a control byte or a character beyond ISO-8859-1
    static void value(ByteBuf to, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF || !Grammar.isFieldValue(c)) {
                throw new IllegalStateException("a head holds a byte that no head may hold");
            }
        }
        to.writeCharSequence(text, StandardCharsets.ISO_8859_1);
    }
}
