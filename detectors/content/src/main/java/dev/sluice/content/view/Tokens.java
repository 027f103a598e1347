package dev.sluice.content.view;

/// Reads a chunk of a part into units. What it cannot read yet, it leaves.
interface Tokens {

    /// @param last whether the part ends with the chunk; then everything is read
    /// @return index past the last byte read; what follows is at most [Carry#MOST] bytes, comes
    ///   again with more behind it, and is read for good if there are more than that
    int read(byte[] chunk, int from, int to, boolean last);
}
