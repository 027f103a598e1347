package dev.sluice.detectors;

/// A pure checksum or structure test over a candidate's bytes.
///
/// Implementations keep no state, allocate nothing, read only `text[from, to)` and end after a
/// number of steps that is linear in its length. They skip the separators that their standard
/// allows.
@FunctionalInterface
public interface Validator {

    /// Whether the candidate passes.
    ///
    /// @param text lent bytes, valid during the call only
    /// @param from first byte of the candidate
    /// @param to one past its last byte
    boolean accepts(byte[] text, int from, int to);
}
