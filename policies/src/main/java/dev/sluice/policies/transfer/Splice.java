package dev.sluice.policies.transfer;

/// One stretch of a part and what goes out in its place. Splices do not overlap.
///
/// @param start first byte of the part
/// @param end one past the last byte
/// @param replacement owned
// The array is owned and never compared.
@SuppressWarnings("ArrayRecordComponent")
record Splice(long start, long end, byte[] replacement) {

    /// How much longer the part gets, in bytes.
    long growth() {
        return replacement.length - (end - start);
    }
}
