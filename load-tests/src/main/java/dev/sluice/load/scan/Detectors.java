package dev.sluice.load.scan;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.catalogue.Catalogue;

import java.util.List;

/// The sets of detectors that are measured.
final class Detectors {

    private Detectors() {}

    /// All built-in detectors that have patterns: what the peers can be given too.
    static List<Detector> patterns() {
        return all().stream().filter(detector -> !detector.patterns().isEmpty()).toList();
    }

    /// All built-in detectors, those of dictionaries too.
    static List<Detector> all() {
        return Catalogue.builtIn().detectors();
    }

    /// For a report.
    static String description() {
        long patterns = patterns().stream().mapToLong(each -> each.patterns().size()).sum();
        return "%d detectors with %d patterns, and %d of dictionaries alone"
                .formatted(patterns().size(), patterns, all().size() - patterns().size());
    }
}
