package dev.sluice.policies;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import java.util.Set;

/// Which findings a rule is about, and how many of them it takes.
///
/// @param infoTypes canonical; empty for any
/// @param categories empty for any; a finding meets it by infoType or by category
/// @param minLikelihood findings below it do not count
/// @param atLeast 1 or more findings in one transfer
/// @param distinct whether only different values count, compared by their normalised text
public record Detect(
        Set<InfoType> infoTypes,
        Set<Category> categories,
        Likelihood minLikelihood,
        int atLeast,
        boolean distinct) {

    /// What counts where a rule does not say.
    public static final Likelihood DEFAULT_LIKELIHOOD = Likelihood.LIKELY;

    public Detect {
        infoTypes = Set.copyOf(infoTypes);
        categories = Set.copyOf(categories);
        if (atLeast < 1) {
            throw new IllegalArgumentException("atLeast below 1");
        }
    }

    /// Whether one finding is not enough.
    public boolean isThreshold() {
        return atLeast > 1;
    }
}
