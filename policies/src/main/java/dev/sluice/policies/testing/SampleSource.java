package dev.sluice.policies.testing;

import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.catalogue.SampleValues;
import java.util.SplittableRandom;

/// Makes values that are found as an infoType. Thread-safe; the value depends on the random numbers
/// alone.
@FunctionalInterface
public interface SampleSource {

    /// Values of the built-in catalogue.
    static SampleSource builtIn() {
        return (infoType, random) ->
                SampleValues.generate(infoType, random)
                        .orElseThrow(
                                () -> new IllegalArgumentException("no values of " + infoType));
    }

    /// @throws IllegalArgumentException if it makes no values of that infoType
    String sample(InfoType infoType, SplittableRandom random);
}
