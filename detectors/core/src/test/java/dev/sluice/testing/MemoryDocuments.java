package dev.sluice.testing;

import dev.sluice.detectors.exact.DocumentIndex;
import dev.sluice.detectors.exact.DocumentReader;
import dev.sluice.detectors.exact.DocumentsHeader;
import dev.sluice.detectors.exact.DocumentsHeader.Document;
import dev.sluice.detectors.exact.ExactKey;
import dev.sluice.detectors.exact.IndexException;
import dev.sluice.detectors.exact.IndexFile;
import dev.sluice.detectors.exact.IndexSecrets;
import dev.sluice.detectors.exact.KeyedTableWriter;
import dev.sluice.detectors.exact.TableLayout;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Builds the index of a few documents in memory, as the builder does it with files.
public final class MemoryDocuments {

    private MemoryDocuments() {}

    /// Made-up words, the same for the same seed.
    public static String text(long seed, int words) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            int length = 2 + random.nextInt(9);
            for (int j = 0; j < length; j++) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append(random.nextInt(9) == 0 ? ".\n" : " ");
        }
        return text.toString();
    }

    private record Entry(long place, long tag, int value) {}

    /// The index of documents that are called `d0.txt`, `d1.txt` and so on, under
    /// [MemoryIndex#KEY].
    public static DocumentIndex open(List<String> texts) {
        try {
            return DocumentIndex.open(MemorySegment.ofArray(bytes(texts)), MemoryIndex.KEY);
        } catch (IndexException e) {
            throw new AssertionError(e);
        }
    }

    /// The index as a file has it.
    public static byte[] bytes(List<String> texts) {
        IndexSecrets secrets = MemoryIndex.KEY.secrets(new byte[ExactKey.SALT_BYTES]);
        DocumentReader reader = new DocumentReader(secrets);
        List<Document> documents = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            reader.beginDocument();
            reader.read(bytes, 0, bytes.length / 3);
            reader.read(bytes, bytes.length / 3, bytes.length);
            int count = reader.finish();
            for (int i = 0; i < count; i++) {
                entries.add(new Entry(reader.place(i), reader.tag(i), entries.size()));
            }
            documents.add(new Document("d" + documents.size() + ".txt", count));
        }
        entries.sort(Comparator.comparingLong(entry -> TableLayout.order(entry.place)));
        try {
            return file(documents, entries);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] file(List<Document> documents, List<Entry> entries) throws IOException {
        DocumentsHeader header = new DocumentsHeader(documents, entries.size(), 0);
        byte[] head = header.encode();
        byte[] file = new byte[(int) header.table().end()];
        byte[] salt = new byte[ExactKey.SALT_BYTES];
        IndexFile preamble =
                new IndexFile(
                        IndexFile.Kind.DOCUMENTS,
                        MemoryIndex.KEY.id(),
                        salt,
                        head.length,
                        file.length);
        System.arraycopy(preamble.preamble(), 0, file, 0, IndexFile.PREAMBLE);
        System.arraycopy(head, 0, file, IndexFile.PREAMBLE, head.length);
        KeyedTableWriter writer =
                new KeyedTableWriter(
                        header.table(),
                        (at, bytes) -> bytes.get(file, (int) at, bytes.remaining()));
        for (Entry entry : entries) {
            writer.add(entry.place, entry.tag, entry.value);
        }
        writer.finish();
        byte[] seal = IndexFile.seal(MemorySegment.ofArray(file), MemoryIndex.KEY.secrets(salt));
        System.arraycopy(seal, 0, file, IndexFile.SEAL_AT, seal.length);
        return file;
    }
}
