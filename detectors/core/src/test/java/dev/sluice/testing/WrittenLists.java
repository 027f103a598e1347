package dev.sluice.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Lists that people keep beside the tests, one entry a line, with remarks behind `#`.
public final class WrittenLists {

    private WrittenLists() {}

    /// The entries of `/names/<name>.txt`.
    public static List<String> named(String name) {
        String file = "/names/" + name + ".txt";
        try (InputStream in = WrittenLists.class.getResourceAsStream(file)) {
            byte[] text = Objects.requireNonNull(in, file).readAllBytes();
            return new String(text, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
