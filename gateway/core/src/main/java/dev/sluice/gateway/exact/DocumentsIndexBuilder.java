package dev.sluice.gateway.exact;

import dev.sluice.content.ContentException;
import dev.sluice.detectors.Batch;
import dev.sluice.detectors.exact.DocumentReader;
import dev.sluice.detectors.exact.DocumentsHeader;
import dev.sluice.detectors.exact.DocumentsHeader.Document;
import dev.sluice.detectors.exact.ExactKey;
import dev.sluice.detectors.exact.IndexFile;
import dev.sluice.detectors.exact.IndexSecrets;
import dev.sluice.detectors.exact.KeyedTableWriter;
import dev.sluice.gateway.files.FileText;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/// Makes the index of some documents' fingerprints. One use.
public final class DocumentsIndexBuilder {

    private final Path index;
    private final IndexSecrets secrets;
    private final String keyId;
    private final byte[] salt = new byte[ExactKey.SALT_BYTES];
    private final long now;
    private final DocumentReader reader;
    private final List<Document> documents = new ArrayList<>();
    private final List<String> tooShort = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    /// A file, and the name that its document gets.
    public record Source(Path file, String name) {}

    /// @param index to be written
    /// @param now in seconds since 1970
    public DocumentsIndexBuilder(Path index, ExactKey key, long now) {
        this.index = index;
        this.now = now;
        new SecureRandom().nextBytes(salt);
        this.secrets = key.secrets(salt);
        this.keyId = key.id();
        this.reader = new DocumentReader(secrets);
    }

    /// Builds the index.
    ///
    /// @param progress told of bytes that were read
    /// @throws TableException if no document has enough words, or there are too many
    public DocumentsSummary build(List<Source> sources, LongConsumer progress)
            throws IOException, TableException {
        if (sources.size() > DocumentsHeader.MOST_DOCUMENTS) {
            throw new TableException("more than 65,536 documents");
        }
        FileText text = new FileText(progress);
        try (SortedRuns runs = new SortedRuns(IndexOutput.folder(index), SortedRuns.RUN);
                IndexOutput out = new IndexOutput(index)) {
            for (Source source : sources) {
                add(source, text, runs);
            }
            return write(runs, out);
        }
    }

    private void add(Source source, FileText text, SortedRuns runs)
            throws IOException, TableException {
        reader.beginDocument();
        try {
            text.show(source.file(), this::read);
        } catch (IOException | ContentException e) {
            unreadable.add(source.name());
            return;
        }
        int fingerprints = reader.finish();
        if (fingerprints < DocumentReader.LEAST_FINGERPRINTS) {
            tooShort.add(source.name());
            return;
        }
        if (runs.total() + fingerprints > DocumentsHeader.MOST_FINGERPRINTS) {
            throw new TableException("the documents have more than 67,108,864 fingerprints");
        }
        int first = (int) runs.total();
        for (int i = 0; i < fingerprints; i++) {
            runs.add(reader.place(i), reader.tag(i), first + i);
        }
        documents.add(new Document(source.name(), fingerprints));
    }

    private void read(Batch batch) {
        for (int unit = 0; unit < batch.units(); unit++) {
            reader.read(batch.bytes(), batch.unitStart(unit), batch.unitEnd(unit));
            if (unit < batch.units() - 1 || !batch.lastOpen()) {
                reader.endUnit();
            }
        }
    }

    private DocumentsSummary write(SortedRuns runs, IndexOutput out)
            throws IOException, TableException {
        if (documents.isEmpty()) {
            throw new TableException("no document has enough words (about 40) to be recognised");
        }
        DocumentsHeader draft = new DocumentsHeader(documents, 0, now);
        KeyedTableWriter writer = new KeyedTableWriter(draft.table(), out);
        runs.drain(writer::add);
        DocumentsHeader header = new DocumentsHeader(documents, writer.finish(), now);
        byte[] bytes = header.encode();
        IndexFile file =
                new IndexFile(
                        IndexFile.Kind.DOCUMENTS, keyId, salt, bytes.length, header.table().end());
        out.finish(file, bytes, secrets);
        return new DocumentsSummary(header, tooShort, unreadable, file.length());
    }
}
