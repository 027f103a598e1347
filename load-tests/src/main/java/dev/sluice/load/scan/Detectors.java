package dev.sluice.load.scan;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.catalogue.Catalogue;
import java.util.List;

/// The sets of detectors that are measured.
final class Detectors {

    private Detectors() {}

    /// All built-in detectors without dictionaries: what the peers can be given too.
    static List<Detector> patterns() {
        return all().stream().filter(detector -> detector.terms().isEmpty()).toList();
    }

    /// All built-in detectors, those of dictionaries too.
    static List<Detector> all() {
        return Catalogue.builtIn().detectors();
    }

    /// For a report.
    static String description() {
        long patterns = patterns().stream().mapToLong(each -> each.patterns().size()).sum();
        long words =
                all().stream()
                        .flatMap(detector -> detector.terms().stream())
                        .mapToLong(terms -> terms.words().size())
                        .sum();
        return "%d detectors with %d patterns; with dictionaries %d more, which have %d terms"
                .formatted(patterns().size(), patterns, all().size() - patterns().size(), words);
    }
}
