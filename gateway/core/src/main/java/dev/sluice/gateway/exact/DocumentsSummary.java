package dev.sluice.gateway.exact;

import dev.sluice.detectors.exact.DocumentsHeader;
import java.util.List;

/// What became of some documents.
///
/// @param header of their index
/// @param tooShort names of documents with too few words to be told from other text
/// @param unreadable names of files that could not be read to their end
/// @param bytes of the index
public record DocumentsSummary(
        DocumentsHeader header, List<String> tooShort, List<String> unreadable, long bytes) {

    public DocumentsSummary {
        tooShort = List.copyOf(tooShort);
        unreadable = List.copyOf(unreadable);
    }
}
