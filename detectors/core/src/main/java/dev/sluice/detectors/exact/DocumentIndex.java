package dev.sluice.detectors.exact;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/// The keyed fingerprints of documents, ready to be asked. Immutable, thread-safe. It holds no
/// text.
///
/// A fingerprint's entry is its number among those of all documents, which tells its document too.
public final class DocumentIndex {

    private final DocumentsHeader header;
    private final IndexSecrets secrets;
    private final KeyedTable table;
    private final int[] first;
    private final String digest;

    private DocumentIndex(DocumentsHeader header, IndexSecrets secrets, MemorySegment file) {
        this.header = header;
        this.secrets = secrets;
        this.table = new KeyedTable(file, header.table(), header.entries());
        this.digest = IndexFile.digest(file);
        this.first = new int[header.documents().size() + 1];
        for (int i = 0; i < header.documents().size(); i++) {
            first[i + 1] = first[i] + header.documents().get(i).fingerprints();
        }
    }

    /// Opens an index.
    ///
    /// @param file the whole of it; lent for as long as the index is used
    /// @throws IndexException if it is no such index, is damaged, or belongs to another key
    public static DocumentIndex open(MemorySegment file, ExactKey key) throws IndexException {
        DocumentsHeader header = header(file);
        IndexSecrets secrets = IndexFile.unseal(file, key, header.table().end());
        return new DocumentIndex(header, secrets, file);
    }

    /// What an index says about itself, without the key.
    ///
    /// @throws IndexException if it is no index of documents
    public static DocumentsHeader header(MemorySegment file) throws IndexException {
        return DocumentsHeader.decode(IndexFile.header(file, IndexFile.Kind.DOCUMENTS));
    }

    public DocumentsHeader header() {
        return header;
    }

    /// Differs for every index.
    public String digest() {
        return digest;
    }

    IndexSecrets secrets() {
        return secrets;
    }

    KeyedTable table() {
        return table;
    }

    /// Fingerprints of all documents.
    int fingerprints() {
        return first[first.length - 1];
    }

    /// The document that a fingerprint's number belongs to.
    int document(int number) {
        int at = Arrays.binarySearch(first, number);
        while (at >= 0 && first[at + 1] == number) {
            at++;
        }
        return at >= 0 ? at : -at - 2;
    }

    /// Number of a document's first fingerprint.
    int first(int document) {
        return first[document];
    }

    @Override
    public String toString() {
        return "DocumentIndex[" + header.documents().size() + " documents]";
    }
}
