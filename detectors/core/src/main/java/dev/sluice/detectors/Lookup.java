package dev.sluice.detectors;

import java.util.List;

/// How a detector recognizes values that no pattern describes: it asks an index. Immutable,
/// thread-safe.
public interface Lookup {

    /// How specific a finding of a lookup is, 0 to 100: more than what patterns describe, so that
    /// of overlapping findings the exact one counts.
    int SPECIFICITY = 95;

    /// What is asked; detectors that ask the same object share a scan.
    Object index();

    /// A scan for all detectors that ask [#index].
    Scan newScan(List<Detector> detectors);

    /// How likely its findings are.
    Likelihood likelihood();

    /// Whether one value alone decides nothing: the record or the document around it does.
    boolean isCollective();
}
