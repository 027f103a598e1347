package dev.sluice.policies;

import dev.sluice.detectors.Detector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a condition that each finding decides for itself.
final class FindingCondition {

    /// The bit of what the condition is about.
    static final int MAIN = 1;

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

    /// Whether findings of a detector may meet it, or be companions of those that do.
    boolean names(Detector detector) {
        if (detect == null || detect.names(detector)) {
            return true;
        }
        for (int i = 0; i < detect.together().size(); i++) {
            if (detect.together().get(i).names(detector)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is what the condition is about.
    boolean matches(Sighting sighting) {
        if (detect == null) {
            return fieldPaths.isEmpty() || inField(sighting.fieldPath());
        }
        return sighting.likelihood().atLeast(detect.minLikelihood())
                && detect.names(sighting.detector())
                && (fieldPaths.isEmpty() || inField(sighting.fieldPath()));
    }

    /// What the finding is to the condition, a bit each: [#MAIN] if it is what it is about, and the
    /// bits after it for its companions; 0 for nothing.
    int kinds(Sighting sighting) {
        int kinds = matches(sighting) ? MAIN : 0;
        if (detect != null) {
            for (int i = 0; i < detect.together().size(); i++) {
                kinds |= detect.together().get(i).matches(sighting) ? MAIN << (i + 1) : 0;
            }
        }
        return kinds;
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
