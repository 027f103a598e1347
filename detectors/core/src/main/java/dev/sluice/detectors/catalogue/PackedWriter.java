package dev.sluice.detectors.catalogue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.BiConsumer;

/// Writes the compiled form of the catalogue, which [PackedReader] reads. Owned by one caller.
final class PackedWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// @param value not negative
    void number(int value) {
        int rest = value;
        while (rest >= 0x80) {
            out.write(rest | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    void flag(boolean value) {
        out.write(value ? 1 : 0);
    }

    /// The rank of the value: what is written is read by the same build's classes only.
    @SuppressWarnings("EnumOrdinal")
    void choice(Enum<?> value) {
        number(value.ordinal());
    }

    void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    void texts(Collection<String> values) {
        list(values, (value, to) -> to.text(value));
    }

    <T> void list(Collection<T> values, BiConsumer<T, PackedWriter> each) {
        number(values.size());
        values.forEach(value -> each.accept(value, this));
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
