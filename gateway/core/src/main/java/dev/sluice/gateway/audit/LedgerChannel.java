package dev.sluice.gateway.audit;

import java.io.IOException;
import java.nio.ByteBuffer;

/// One segment of a ledger, as far as the writer needs it. One owner, one thread.
///
/// It exists so that a simulator can stand in the place of the disk.
public interface LedgerChannel extends AutoCloseable {

    /// Length in bytes.
    long size() throws IOException;

    /// Reads what fits, from `position`.
    ///
    /// @return bytes read, -1 at the end
    int read(ByteBuffer into, long position) throws IOException;

    /// Writes at `position`; it may take a part only.
    ///
    /// @return bytes taken, at least 1
    int write(ByteBuffer from, long position) throws IOException;

    /// Puts everything written so far on the disk. After a failure nobody knows what is there.
    void force() throws IOException;

    /// Cuts the segment off at `size`.
    void truncate(long size) throws IOException;

    @Override
    void close() throws IOException;
}
