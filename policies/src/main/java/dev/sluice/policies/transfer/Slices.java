package dev.sluice.policies.transfer;

import dev.sluice.content.ContentException;

/// Follows a body through its inspection, slice by slice.
interface Slices {

    /// Decoded bytes are about to be scanned; lent until [#scanned].
    void scanning(byte[] part, int from, int to) throws ContentException;

    /// They were.
    ///
    /// @param fed offset past the last decoded byte
    /// @param floor offset below which every byte is decided
    void scanned(long fed, long floor) throws ContentException;
}
