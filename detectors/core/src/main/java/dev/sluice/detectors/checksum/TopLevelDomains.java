package dev.sluice.detectors.checksum;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The delegated top-level domains, by the hash of their bytes. Immutable.
final class TopLevelDomains {

    private static final String RESOURCE = "/catalogue/tables/top-level-domains.txt";
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final long[] HASHES = read();

    private TopLevelDomains() {}

    /// Whether `text[from, to)` is one, ASCII case ignored.
    static boolean contains(byte[] text, int from, int to) {
        return Arrays.binarySearch(HASHES, hash(text, from, to)) >= 0;
    }

    private static long hash(byte[] text, int from, int to) {
        long hash = FNV_OFFSET;
        for (int i = from; i < to; i++) {
            byte b = text[i];
            hash = (hash ^ ((b >= 'A' && b <= 'Z' ? b + 32 : b) & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }

    private static long[] read() {
        try (InputStream in = TopLevelDomains.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .mapToLong(name -> hash(name, 0, name.length))
                    .sorted()
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable resource " + RESOURCE, e);
        }
    }
}
