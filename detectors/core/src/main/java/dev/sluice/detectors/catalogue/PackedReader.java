package dev.sluice.detectors.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads what [PackedWriter] wrote, in the same order. Owned by one caller.
final class PackedReader {

    private final byte[] bytes;
    private int at;

    PackedReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param resource made by [CatalogueCompiler]
    /// @throws CatalogueException if the build has not made it
    static PackedReader open(String resource) {
        try (InputStream in = PackedReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new CatalogueException(resource + " is missing: build with Maven");
            }
            return new PackedReader(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable " + resource, e);
        }
    }

    int number() {
        int value = 0;
        int shift = 0;
        while (true) {
            byte b = bytes[at++];
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    <E extends Enum<E>> E choice(E[] values) {
        return values[number()];
    }

    String text() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    List<String> texts() {
        return list(PackedReader::text);
    }

    <T> List<T> list(Function<PackedReader, T> each) {
        int size = number();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(each.apply(this));
        }
        return list;
    }
}
