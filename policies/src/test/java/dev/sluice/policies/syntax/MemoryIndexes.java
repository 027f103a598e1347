package dev.sluice.policies.syntax;

import dev.sluice.detectors.exact.ColumnType;
import dev.sluice.detectors.exact.DocumentIndex;
import dev.sluice.detectors.exact.ExactIndex;
import dev.sluice.testing.MemoryDocuments;
import dev.sluice.testing.MemoryIndex;
import java.nio.file.Path;
import java.util.List;

/// Gives the same two indexes for every name.
final class MemoryIndexes implements IndexSource {
    private final ExactIndex table =
            new MemoryIndex()
                    .column("email", ColumnType.EMAIL, true)
                    .column("name", ColumnType.NAME, false)
                    .row("ada@example.com", "Ada Lovelace")
                    .open();
    private final DocumentIndex documents =
            MemoryDocuments.open(List.of(MemoryDocuments.text(1, 100)));

    @Override
    public ExactIndex table(Path index, Path keyFile) {
        return table;
    }

    @Override
    public DocumentIndex documents(Path index, Path keyFile) {
        return documents;
    }
}
