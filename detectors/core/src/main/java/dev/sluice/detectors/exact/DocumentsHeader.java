package dev.sluice.detectors.exact;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// What the index of documents says about itself: names and counts, no text.
///
/// @param documents in their order
/// @param entries of the keyed table
/// @param built when, in seconds since 1970
public record DocumentsHeader(List<Document> documents, long entries, long built) {

    /// Most documents of an index.
    public static final int MOST_DOCUMENTS = 1 << 16;

    /// Most fingerprints of an index.
    public static final int MOST_FINGERPRINTS = 1 << 26;

    public DocumentsHeader {
        documents = List.copyOf(documents);
    }

    /// A document.
    ///
    /// @param name of its file, from the folder that was read
    /// @param fingerprints different ones
    public record Document(String name, int fingerprints) {}

    /// The keyed table.
    public TableLayout table() {
        long fingerprints = documents.stream().mapToLong(Document::fingerprints).sum();
        long at = TableHeader.aligned(IndexFile.PREAMBLE + (long) encode().length);
        return new TableLayout(at, fingerprints);
    }

    /// Its bytes; their number does not depend on counts.
    public byte[] encode() {
        int size = 64;
        for (Document document : documents) {
            size += document.name().length() * 3 + 8;
        }
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(built).putLong(entries).putInt(documents.size());
        for (Document document : documents) {
            TableHeader.text(out, document.name());
            out.putInt(document.fingerprints());
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    static DocumentsHeader decode(ByteBuffer in) throws IndexException {
        try {
            long built = in.getLong();
            long entries = in.getLong();
            int count = in.getInt();
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String name = TableHeader.text(in);
                documents.add(new Document(name, in.getInt()));
            }
            return new DocumentsHeader(documents, entries, built);
        } catch (BufferUnderflowException e) {
            throw new IndexException("it is damaged: its header cannot be read");
        }
    }
}
