package dev.sluice.detectors;

/// A half-open stretch of bytes.
///
/// @param start first byte, at least 0
/// @param end one past the last byte, at least `start`
public record Range(long start, long end) {

    /// @throws IllegalArgumentException if the range is negative or begins before byte 0
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("range " + start + ".." + end);
        }
    }

    /// Length in bytes.
    public long length() {
        return end - start;
    }
}
