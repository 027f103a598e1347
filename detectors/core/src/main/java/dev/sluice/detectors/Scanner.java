package dev.sluice.detectors;

import java.util.List;

/// A compiled immutable set of detectors, shared by all threads.
public interface Scanner {

    /// A scan over one view, owned by the caller, not thread-safe, for use again after
    /// [Scan#reset].
    ///
    /// @param contexts the same that the view interns its fields in; made with [#fieldHotwords]
    Scan newScan(FieldContexts contexts);

    /// In the order they were given.
    List<Detector> detectors();

    /// Which hotwords a field's name holds, for the [FieldContexts] of this scanner.
    FieldHotwords fieldHotwords();
}
