package dev.sluice.policies;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Likelihood;
import java.util.List;

/// Which findings a rule is about, and how many of them it takes.
///
/// @param selection the detectors whose findings count
/// @param minLikelihood findings below it do not count
/// @param atLeast 1 or more findings in one transfer; records, where there is `together`
/// @param distinct whether only different values count, compared by their normalised text
/// @param together what has to be found besides in the same record; empty for nothing
public record Detect(
        Selection selection,
        Likelihood minLikelihood,
        int atLeast,
        boolean distinct,
        List<Companion> together) {

    /// Most companions of a finding.
    public static final int MOST_COMPANIONS = 4;

    /// What counts where a rule does not say.
    public static final Likelihood DEFAULT_LIKELIHOOD = Likelihood.LIKELY;

    public Detect {
        together = List.copyOf(together);
        if (atLeast < 1) {
            throw new IllegalArgumentException("atLeast below 1");
        }
        if (together.size() > MOST_COMPANIONS || (distinct && !together.isEmpty())) {
            throw new IllegalArgumentException("too many companions, or distinct with them");
        }
    }

    /// Findings by themselves.
    public Detect(Selection selection, Likelihood minLikelihood, int atLeast, boolean distinct) {
        this(selection, minLikelihood, atLeast, distinct, List.of());
    }

    /// Whether one finding is not enough.
    public boolean isThreshold() {
        return atLeast > 1 || !together.isEmpty();
    }

    /// Whether findings of the detector are what it is about, companions left aside.
    boolean names(Detector detector) {
        return selection.names(detector);
    }

    /// A finding that has to be in the same record.
    ///
    /// @param selection the detectors whose findings meet it
    /// @param minLikelihood findings below it do not count
    public record Companion(Selection selection, Likelihood minLikelihood) {

        boolean names(Detector detector) {
            return selection.names(detector);
        }

        boolean matches(Sighting sighting) {
            return sighting.likelihood().atLeast(minLikelihood) && names(sighting.detector());
        }
    }
}
