package dev.sluice.policies.transform;

/// What is put in the place of a finding. Immutable, thread-safe.
public sealed interface Transformation permits Redact, Replace, Mask, Hash {

    /// The name in YAML and JSON.
    String written();

    /// Rank among transformations of one range: the lower leaves less and wins.
    int rank();

    /// How much of the value it leaves, in characters: among equal ranks the smaller wins.
    int keeps();

    /// Whether the replacement always has as many bytes as the value.
    boolean keepsLength();

    /// The replacement as the reader shall see it, UTF-8.
    ///
    /// @param text lent; the value is `[from, to)`
    byte[] apply(byte[] text, int from, int to, TransformContext context);
}
