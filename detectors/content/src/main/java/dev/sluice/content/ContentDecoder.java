package dev.sluice.content;

/// Takes content codings off a body, as a stream. One caller owns it and closes it.
public interface ContentDecoder extends AutoCloseable {

    /// Decodes the next bytes.
    ///
    /// @param out gets decoded bytes in pieces of at most 64 KiB
    /// @throws ContentException if the bytes are broken or a limit is reached
    void feed(byte[] coded, int from, int to, ByteSink out) throws ContentException;

    /// Ends the body.
    ///
    /// @throws ContentException if the coding has not ended
    void end(ByteSink out) throws ContentException;

    /// Frees native memory. It may be called more than once.
    @Override
    void close();
}
