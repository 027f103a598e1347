package dev.sluice.detectors;

/// How far a detector's precision has been proven.
public enum Maturity {
    /// Measured on natural data; its meaning changes only with a changelog entry.
    STABLE,
    /// New: may still change, and policies should begin with it in shadow mode.
    INCUBATING
}
