package dev.sluice.policies.syntax;

import dev.sluice.detectors.exact.DocumentIndex;
import dev.sluice.detectors.exact.ExactIndex;
import dev.sluice.detectors.exact.ExactKey;
import dev.sluice.detectors.exact.IndexException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/// Indexes in files, mapped into memory for as long as they are used. A file that is replaced (not
/// overwritten) stays as it was for whoever uses it.
public final class IndexFiles implements IndexSource {
    private static final long MOST_KEY = 4096;

    private final Map<Use, ExactIndex> tables = new HashMap<>();
    private final Map<Use, DocumentIndex> documents = new HashMap<>();

    private record Use(Path index, Path keyFile) {}

    @Override
    public ExactIndex table(Path index, Path keyFile) throws IOException, IndexException {
        Use use = new Use(index.normalize(), keyFile.normalize());
        ExactIndex known = tables.get(use);
        if (known == null) {
            known = ExactIndex.open(map(index), key(keyFile));
            tables.put(use, known);
        }
        return known;
    }

    @Override
    public DocumentIndex documents(Path index, Path keyFile) throws IOException, IndexException {
        Use use = new Use(index.normalize(), keyFile.normalize());
        DocumentIndex known = documents.get(use);
        if (known == null) {
            known = DocumentIndex.open(map(index), key(keyFile));
            documents.put(use, known);
        }
        return known;
    }

    /// A file as memory, until nobody uses it any more.
    public static MemorySegment map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        } catch (IOException e) {
            throw told(e);
        }
    }

    /// The key in a file.
    ///
    /// @throws IOException if it cannot be read, or holds no key
    public static ExactKey key(Path file) throws IOException {
        try {
            if (Files.size(file) > MOST_KEY) {
                throw new IOException("the key file has more than 4 KiB");
            }
            return new ExactKey(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw told(e);
        } catch (IllegalArgumentException e) {
            throw new IOException("the key file is too short: " + e.getMessage(), e);
        }
    }

    private static IOException told(IOException e) {
        String why =
                e instanceof NoSuchFileException
                        ? "there is no such file"
                        : "the file cannot be read (" + e.getClass().getSimpleName() + ")";
        return new IOException(why, e);
    }
}
