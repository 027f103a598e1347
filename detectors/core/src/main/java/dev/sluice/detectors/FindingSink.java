package dev.sluice.detectors;

/// Takes findings as they are decided: each exactly once, in an order that does not depend on how
/// the text was cut.
@FunctionalInterface
public interface FindingSink {

    /// @param match lent, valid during the call only
    void found(Match match);
}
