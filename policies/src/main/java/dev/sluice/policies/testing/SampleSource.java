package dev.sluice.policies.testing;

import dev.sluice.detectors.InfoType;
import java.util.SplittableRandom;

/// Makes values that are found as an infoType. Thread-safe; the value depends on the random numbers
/// alone.
@FunctionalInterface
public interface SampleSource {
    /// @throws IllegalArgumentException if it makes no values of that infoType
    String sample(InfoType infoType, SplittableRandom random);
}
