package dev.sluice.content;

/// Puts content codings on a body, as a stream. One caller owns it and closes it.
public interface ContentEncoder extends AutoCloseable {

    /// Codes the next bytes; what comes out may lag behind.
    void feed(byte[] plain, int from, int to, ByteSink out) throws ContentException;

    /// Makes everything fed so far readable for the receiver.
    void flush(ByteSink out) throws ContentException;

    /// Ends the body.
    void end(ByteSink out) throws ContentException;

    /// Frees native memory. It may be called more than once.
    @Override
    void close();
}
