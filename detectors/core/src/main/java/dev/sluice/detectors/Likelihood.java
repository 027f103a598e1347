package dev.sluice.detectors;

/// How likely a finding is what its infoType says, from the least to the most likely.
public enum Likelihood {
    /// The shape alone, of a kind that ordinary numbers and words often have.
    VERY_UNLIKELY,
    /// A shape that ordinary data has at times, without a check and without context.
    UNLIKELY,
    /// A distinctive shape, or a common shape with a weak check; no context.
    POSSIBLE,
    /// A validator that rejects nine in ten random candidates, or a distinctive shape with context.
    LIKELY,
    /// A strong validator and a distinctive shape or context: a reviewer would not doubt it.
    VERY_LIKELY;

    /// Whether this is `least` or likelier.
    public boolean atLeast(Likelihood least) {
        return compareTo(least) >= 0;
    }

    /// The likelier of the two.
    public Likelihood or(Likelihood other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
