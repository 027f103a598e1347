package dev.sluice.content;

/// Takes bytes, lent during the call.
@FunctionalInterface
public interface ByteSink {

    /// @param bytes lent; `[from, to)` is what is given, and it may be empty
    void accept(byte[] bytes, int from, int to) throws ContentException;
}
