package dev.sluice.policies;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import java.util.List;
import java.util.Set;

/// Which findings a rule is about, and how many of them it takes.
///
/// @param infoTypes canonical; empty for any
/// @param categories empty for any; a finding meets it by infoType or by category
/// @param minLikelihood findings below it do not count
/// @param atLeast 1 or more findings in one transfer; records, where there is `together`
/// @param distinct whether only different values count, compared by their normalised text
/// @param together what has to be found besides in the same record; empty for nothing
public record Detect(
        Set<InfoType> infoTypes,
        Set<Category> categories,
        Likelihood minLikelihood,
        int atLeast,
        boolean distinct,
        List<Companion> together) {

    /// Most companions of a finding.
    public static final int MOST_COMPANIONS = 4;

    /// What counts where a rule does not say.
    public static final Likelihood DEFAULT_LIKELIHOOD = Likelihood.LIKELY;

    public Detect {
        infoTypes = Set.copyOf(infoTypes);
        categories = Set.copyOf(categories);
        together = List.copyOf(together);
        if (atLeast < 1) {
            throw new IllegalArgumentException("atLeast below 1");
        }
        if (together.size() > MOST_COMPANIONS || (distinct && !together.isEmpty())) {
            throw new IllegalArgumentException("too many companions, or distinct with them");
        }
    }

    /// Findings by themselves.
    public Detect(
            Set<InfoType> infoTypes,
            Set<Category> categories,
            Likelihood minLikelihood,
            int atLeast,
            boolean distinct) {
        this(infoTypes, categories, minLikelihood, atLeast, distinct, List.of());
    }

    /// Whether one finding is not enough.
    public boolean isThreshold() {
        return atLeast > 1 || !together.isEmpty();
    }

    /// Whether findings of the detector are what it is about, companions left aside.
    boolean names(Detector detector) {
        return names(infoTypes, categories, detector);
    }

    private static boolean names(
            Set<InfoType> infoTypes, Set<Category> categories, Detector detector) {
        return (infoTypes.isEmpty() && categories.isEmpty())
                || infoTypes.contains(detector.infoType())
                || categories.contains(detector.category());
    }

    /// A finding that has to be in the same record.
    ///
    /// @param infoTypes canonical
    /// @param categories a finding meets it by infoType or by category
    /// @param minLikelihood findings below it do not count
    public record Companion(
            Set<InfoType> infoTypes, Set<Category> categories, Likelihood minLikelihood) {

        public Companion {
            infoTypes = Set.copyOf(infoTypes);
            categories = Set.copyOf(categories);
        }

        boolean names(Detector detector) {
            return Detect.names(infoTypes, categories, detector);
        }

        boolean matches(Sighting sighting) {
            return sighting.likelihood().atLeast(minLikelihood) && names(sighting.detector());
        }
    }
}
