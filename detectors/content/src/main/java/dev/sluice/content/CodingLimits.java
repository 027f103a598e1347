package dev.sluice.content;

/// What decoding one body may cost.
///
/// @param decodedBytes `limits.decodedBytes`: most bytes that may come out in all
/// @param ratio `limits.decodedRatio`: most bytes out for each byte in, checked once more than
///   `ratioFrom` bytes came out
/// @param ratioFrom bytes out before the ratio counts
/// @param codings `limits.codings`: most codings stacked on one body
public record CodingLimits(long decodedBytes, int ratio, long ratioFrom, int codings) {

    /// 256 MiB, 200:1 after the first MiB, 5 codings.
    public static final CodingLimits DEFAULTS = new CodingLimits(256L << 20, 200, 1L << 20, 5);

    /// The same without a limit on the size, for bodies that are streamed: the ratio still holds.
    public CodingLimits withoutSize() {
        return new CodingLimits(Long.MAX_VALUE, ratio, ratioFrom, codings);
    }
}
