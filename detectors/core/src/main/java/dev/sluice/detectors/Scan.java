package dev.sluice.detectors;

/// The mutable state of a scanner over one view. One caller owns it; it is used again after
/// [#reset].
///
/// The contract: *identical findings for every chunking* of the view into batches.
public interface Scan {

    /// Scans the next text of the view. The batch is read during the call only.
    ///
    /// @throws IllegalArgumentException if the batch does not begin where the last one ended
    void feed(Batch batch, FindingSink sink);

    /// Ends the view: decides what waited for more text.
    void end(FindingSink sink);

    /// View offset below which everything is decided: no finding that begins there can still come.
    long decidedBefore();

    /// Makes it ready for another view.
    void reset();
}
