package dev.sluice.gateway.audit;

import java.io.IOException;
import java.util.List;

/// The folder of a ledger. One owner: whoever holds it is the only writer.
public interface LedgerFiles extends AutoCloseable {

    /// Names of the segments, oldest first.
    List<String> segments() throws IOException;

    /// What stands for pruned segments; empty if none were pruned.
    byte[] stubs() throws IOException;

    /// Opens a segment to read and write, made empty if it is not there.
    LedgerChannel open(String segment) throws IOException;

    /// Puts the folder's entries on the disk.
    void syncFolder() throws IOException;

    /// Lets the folder go.
    @Override
    void close() throws IOException;
}
