package dev.sluice.gateway.cli;

import dev.sluice.gateway.files.FileResult;

/// Writes the results of a scan, one file after the other.
interface FindingsWriter extends AutoCloseable {

    void write(FileResult result);

    /// Writes what closes the document.
    @Override
    void close();
}
