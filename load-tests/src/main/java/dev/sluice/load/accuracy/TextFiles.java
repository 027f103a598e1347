package dev.sluice.load.accuracy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The text files of a folder or an archive, with gzip taken off.
final class TextFiles {

    private static final int LARGEST = 64 << 20;
    private static final int SNIFFED = 4096;

    private static final Map<String, String> MEDIA_TYPES =
            Map.of(
                    "json", "application/json",
                    "ndjson", "application/x-ndjson",
                    "csv", "text/csv",
                    "tsv", "text/tab-separated-values",
                    "html", "text/html",
                    "xml", "application/xml");

    private TextFiles() {}

    /// Hands each file to `reader` with its media type, in the order of the names.
    ///
    /// @param root a folder, a `zip`, `jar` or `tgz`-free file; what is no text or larger than 64
    ///   MiB is left out
    static void each(Path root, BiConsumer<String, byte[]> reader) throws IOException {
        if (Files.isRegularFile(root)) {
            file(root, reader);
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(TextFiles::isPlain).sorted().toList();
        }
        for (Path file : files) {
            file(file, reader);
        }
    }

    private static boolean isPlain(Path path) {
        return Files.isRegularFile(path) && !Files.isSymbolicLink(path) && Files.isReadable(path);
    }

    private static void file(Path path, BiConsumer<String, byte[]> reader) throws IOException {
        String name = String.valueOf(path.getFileName());
        if (name.endsWith(".zip") || name.endsWith(".jar")) {
            archive(path, reader);
        } else if (Files.size(path) <= LARGEST) {
            text(name, Files.readAllBytes(path), reader);
        }
    }

    private static void archive(Path path, BiConsumer<String, byte[]> reader) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(LARGEST);
                if (!entry.isDirectory() && !entry.getName().endsWith(".class")) {
                    text(entry.getName(), bytes, reader);
                }
            }
        }
    }

    private static void text(String name, byte[] bytes, BiConsumer<String, byte[]> reader) {
        String inner = name;
        Optional<byte[]> text = Optional.of(bytes);
        if (name.endsWith(".gz")) {
            inner = name.substring(0, name.length() - ".gz".length());
            text = unzipped(bytes);
        }
        if (text.isPresent() && text.get().length > 0 && isText(text.get())) {
            String extension = inner.substring(inner.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            reader.accept(MEDIA_TYPES.getOrDefault(extension, "text/plain"), text.get());
        }
    }

    /// Empty for what only has the name of a gzip file.
    private static Optional<byte[]> unzipped(byte[] bytes) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return Optional.of(in.readNBytes(LARGEST));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, SNIFFED); i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return true;
    }
}
