package dev.sluice.policies.transfer;

import dev.sluice.content.ContentException;

/// Keeps the body of a held transfer: in memory, then wherever its maker spools it. One owner.
public interface Hold extends AutoCloseable {

    /// Appends bytes.
    ///
    /// @throws ContentException if the body is over `limits.holdBytes`, or there is no room left
    void append(byte[] bytes, int from, int to) throws ContentException;

    /// Bytes kept.
    long size();

    /// Copies bytes out, any number of times.
    ///
    /// @param position first byte, 0 to [#size]
    /// @return bytes copied, 0 only at the end
    /// @throws ContentException if what was spooled cannot be read back
    int read(long position, byte[] into, int at, int length) throws ContentException;

    /// Frees memory and disk. It may be called more than once.
    @Override
    void close();
}
