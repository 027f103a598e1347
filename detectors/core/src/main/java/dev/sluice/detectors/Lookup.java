package dev.sluice.detectors;

import java.util.List;

/// How a detector recognizes values that no pattern describes: it asks an index. Immutable,
/// thread-safe.
public interface Lookup {

    /// What is asked; detectors that ask the same object share a scan.
    Object index();

    /// A scan for all detectors that ask [#index].
    Scan newScan(List<Detector> detectors);

    /// How likely its findings are.
    Likelihood likelihood();

    /// Whether one value alone decides nothing: the record or the document around it does.
    boolean isCollective();
}
