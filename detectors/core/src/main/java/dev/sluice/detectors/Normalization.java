package dev.sluice.detectors;

/// How a value is written before it is compared or fingerprinted, so that the same value in two
/// spellings counts once.
public enum Normalization {
    /// The bytes as they stand.
    EXACT,
    /// ASCII letters lowered.
    LOWER,
    /// ASCII digits only.
    DIGITS,
    /// ASCII letters and digits only, letters raised.
    ALPHANUMERIC
}
