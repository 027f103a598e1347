package dev.sluice.policies.transform;

import dev.sluice.detectors.Detector;

/// What a transformation may need besides the text.
///
/// @param detector whose finding it is
/// @param fingerprints the operator's key
public record TransformContext(Detector detector, Fingerprints fingerprints) {}
