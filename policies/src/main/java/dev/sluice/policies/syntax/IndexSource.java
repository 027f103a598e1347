package dev.sluice.policies.syntax;

import dev.sluice.detectors.exact.DocumentIndex;
import dev.sluice.detectors.exact.ExactIndex;
import dev.sluice.detectors.exact.IndexException;
import java.io.IOException;
import java.nio.file.Path;

/// Where the indexes come from that policies name. One load at a time.
///
/// The same index of the same key is the same object, so that infoTypes which are looked up in it
/// share a scan.
public interface IndexSource {

    /// The index of a table.
    ///
    /// @throws IOException if the index or the key cannot be read; its message names no folder
    /// @throws IndexException if the index cannot be used with the key
    ExactIndex table(Path index, Path keyFile) throws IOException, IndexException;

    /// The index of documents.
    ///
    /// @throws IOException if the index or the key cannot be read; its message names no folder
    /// @throws IndexException if the index cannot be used with the key
    DocumentIndex documents(Path index, Path keyFile) throws IOException, IndexException;
}
