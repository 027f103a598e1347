package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import java.util.List;

/// A compiled set of detectors: all that a scan reads. Immutable, shared by all threads.
///
/// @param reach longest match, in bytes
record Program(
        List<Detector> detectors,
        PatternTable patterns,
        List<Dfa> tables,
        List<Simulation> simulations,
        Prefilter prefilter,
        ContextGates gates,
        HotwordIndex hotwords,
        FieldNameHotwords fieldHotwords,
        int reach) {}
