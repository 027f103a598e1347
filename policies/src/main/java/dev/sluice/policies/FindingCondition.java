package dev.sluice.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a condition that each finding decides for itself.
final class FindingCondition {

    private final @Nullable Detect detect;
    private final List<Glob> fieldPaths;

    FindingCondition(When when) {
        this.detect = when.detect();
        this.fieldPaths = when.fieldPaths().stream().map(Glob::ofFieldPath).toList();
    }

    /// Whether it says anything at all.
    boolean narrows() {
        return detect != null || !fieldPaths.isEmpty();
    }

    /// Whether findings of a detector may meet it.
    boolean names(dev.sluice.detectors.Detector detector) {
        if (detect == null || (detect.infoTypes().isEmpty() && detect.categories().isEmpty())) {
            return true;
        }
        return detect.infoTypes().contains(detector.infoType())
                || detect.categories().contains(detector.category());
    }

    boolean matches(Sighting sighting) {
        if (detect != null && !sighting.likelihood().atLeast(detect.minLikelihood())) {
            return false;
        }
        return names(sighting.detector())
                && (fieldPaths.isEmpty() || inField(sighting.fieldPath()));
    }

    /// The elements of an array are also in the field that holds it: `$.cards.pan` is
    /// `$.cards[*].pan`.
    private boolean inField(String path) {
        String plain = path.replace("[*]", "");
        for (Glob glob : fieldPaths) {
            if (glob.matches(path) || glob.matches(plain)) {
                return true;
            }
        }
        return false;
    }
}
