package dev.sluice.detectors.engine;

/// Looks at the places that masks have left one by one. Necessary, never sufficient. Immutable.
///
/// Each sieve has a loop of its own, so that what it asks stands in it.
interface Sieve {

    /// Bytes that have to be there from a place on.
    int DEPTH = 16;

    /// Clears the bits of places where nothing begins.
    ///
    /// @param blocks how many of the slice, from its first on
    void keep(MaskSlice slice, int blocks, long[] out);
}
