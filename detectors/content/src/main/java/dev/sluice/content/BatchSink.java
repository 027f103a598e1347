package dev.sluice.content;

import dev.sluice.detectors.Batch;

/// Takes batches of a view's text, lent during the call.
@FunctionalInterface
public interface BatchSink {

    /// @param batch lent
    void accept(Batch batch);
}
