package dev.sluice.detectors.checksum;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A set of words, kept as the hashes of their bytes. Immutable. ASCII case is ignored.
final class HashedWords {

    private static final String FOLDER = "/catalogue/tables/";
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final long[] hashes;

    HashedWords(Stream<String> words) {
        hashes =
                words.map(word -> word.getBytes(StandardCharsets.UTF_8))
                        .mapToLong(word -> hash(word, 0, word.length))
                        .sorted()
                        .distinct()
                        .toArray();
    }

    /// The lines of a table, without comments.
    ///
    /// @param name of the file in `catalogue/tables/`
    static List<String> lines(String name) {
        try (InputStream in = HashedWords.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FOLDER + name);
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable resource " + FOLDER + name, e);
        }
    }

    /// Whether `text[from, to)` is one of the words.
    boolean contains(byte[] text, int from, int to) {
        return Arrays.binarySearch(hashes, hash(text, from, to)) >= 0;
    }

    private static long hash(byte[] text, int from, int to) {
        long hash = FNV_OFFSET;
        for (int i = from; i < to; i++) {
            byte b = text[i];
            hash = (hash ^ ((b >= 'A' && b <= 'Z' ? b + 32 : b) & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }
}
