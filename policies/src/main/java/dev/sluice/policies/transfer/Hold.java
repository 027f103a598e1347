package dev.sluice.policies.transfer;

import dev.sluice.content.ContentException;

/// Keeps the body of a held transfer: in memory, then wherever its maker spools it. One owner.
public interface Hold extends AutoCloseable {

    /// Appends bytes.
    ///
    /// @throws ContentException if the body is over `limits.holdBytes`, or there is no room left
    void append(byte[] bytes, int from, int to) throws ContentException;

    /// Says that no more will be appended.
    ///
    /// @throws ContentException if what was appended cannot be read back
    default void complete() throws ContentException {
        // Memory needs no end.
    }

    /// Bytes kept.
    long size();

    /// Whether [#read] at that position gives bytes now. If not, they are being fetched, and its
    /// maker tells whoever releases the transfer when they are there.
    ///
    /// @throws ContentException if what was spooled cannot be read back
    default boolean ready(long position) throws ContentException {
        return true;
    }

    /// Copies bytes out, any number of times; fewer than asked for where the rest is not [#ready].
    ///
    /// @param position first byte, 0 to [#size]
    /// @return bytes copied, 0 only at the end
    /// @throws ContentException if what was spooled cannot be read back
    int read(long position, byte[] into, int at, int length) throws ContentException;

    /// Frees memory and disk. It may be called more than once.
    @Override
    void close();
}
