package dev.sluice.content;

/// Takes changes of a part's bytes.
@FunctionalInterface
public interface EditSink {

    /// Replaces `[start, end)` of the part; `start == end` inserts before that byte. The same
    /// insertion at the same place is given once for each replacement that needs it and counts
    /// once.
    ///
    /// @param replacement in the part's own escaping; the receiver may keep it
    void edit(long start, long end, byte[] replacement);
}
