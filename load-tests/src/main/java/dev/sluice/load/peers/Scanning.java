package dev.sluice.load.peers;

/// A peer made ready: its patterns compiled, its text laid out. Used by one thread.
public interface Scanning extends AutoCloseable {

    /// Bytes that one [#scan] reads.
    int bytes();

    /// Patterns that the peer could not compile, each with its reason.
    Refused refused();

    /// Reads the whole text once.
    ///
    /// @return what was found, as this peer counts
    long scan();

    @Override
    default void close() {
        // Nothing but memory of the JVM.
    }
}
