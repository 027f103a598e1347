package dev.sluice.gateway.cli;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.engine.Trial;
import dev.sluice.detectors.engine.Trial.Reason;
import java.io.PrintWriter;
import java.util.List;

/// The outcomes of a trial in words. Places, never the text itself.
final class TrialText {

    private final PrintWriter out;
    private final boolean all;

    /// @param all also near misses that tell little
    TrialText(PrintWriter out, boolean all) {
        this.out = out;
        this.all = all;
    }

    /// Prints findings first, then near misses; the number of findings.
    int print(List<Trial.Outcome> outcomes) {
        int findings = 0;
        for (Trial.Outcome outcome : outcomes) {
            if (outcome instanceof Trial.Found found) {
                print(found);
                findings++;
            }
        }
        if (findings == 0) {
            out.println("nothing found");
        }
        List<Trial.Missed> missed =
                outcomes.stream()
                        .filter(Trial.Missed.class::isInstance)
                        .map(Trial.Missed.class::cast)
                        .filter(miss -> all || isTelling(miss))
                        .toList();
        if (!missed.isEmpty()) {
            out.println("near misses:");
            missed.forEach(this::print);
        }
        return findings;
    }

    private void print(Trial.Found found) {
        out.printf(
                "%d-%d  %s  %s%n",
                found.start(), found.end(), found.detector().infoType(), found.likelihood());
        DetectorPattern pattern = found.pattern();
        out.printf("      %s: %s%n", shape(found.detector(), pattern), pattern.likelihood());
        if (pattern.validatorName() != null) {
            out.printf("      passed the check %s%n", pattern.validatorName());
        }
        out.printf(
                "      %s%n",
                found.hotwords().isEmpty()
                        ? "no hotword near it"
                        : "near it or in its field's name: " + String.join(", ", found.hotwords()));
    }

    /// Terms are matched by patterns of the engine's own, each of thousands of words.
    private static String shape(Detector detector, DetectorPattern pattern) {
        return detector.patterns().contains(pattern)
                ? "shape " + pattern.regex()
                : "one of its terms";
    }

    private void print(Trial.Missed missed) {
        out.printf(
                "%d-%d  %s  %s%n",
                missed.start(), missed.end(), missed.detector().infoType(), words(missed.reason()));
    }

    /// Pieces of something longer, and shapes that half of all words have, are noise.
    private static boolean isTelling(Trial.Missed missed) {
        return switch (missed.reason()) {
            case Reason.Touched _ -> false;
            case Reason.Excluded _, Reason.CheckFailed _ -> true;
            case Reason.OutOfContext _ -> missed.pattern().validatorName() != null;
        };
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case Reason.Touched _ -> "part of something longer";
            case Reason.Excluded(String why) -> "excluded: " + why;
            case Reason.CheckFailed(String validator) -> "fails the check " + validator;
            case Reason.OutOfContext(int before, int after) when before + after == 0 ->
                    "has no hotword in the name of its field";
            case Reason.OutOfContext(int before, int after) ->
                    "has no hotword within %d bytes before or %d after, nor in a field's name"
                            .formatted(before, after);
        };
    }
}
