package dev.sluice.detectors.catalogue;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A built-in detector with what is known about it.
///
/// @param detector as the scanner compiles it
/// @param family name of the file without its ending, such as `cards`
/// @param sources at least one
/// @param hotwords by language (ISO 639-1, or `any`), in the order of the file
/// @param examples at least three
/// @param counterExamples at least three
/// @param samples templates that [SampleValues] fills, each as likely as the others; may be empty
public record CatalogueEntry(
        Detector detector,
        String family,
        List<Source> sources,
        Map<String, List<String>> hotwords,
        List<Example> examples,
        List<CounterExample> counterExamples,
        List<String> samples) {

    public CatalogueEntry {
        sources = List.copyOf(sources);
        examples = List.copyOf(examples);
        counterExamples = List.copyOf(counterExamples);
        samples = List.copyOf(samples);
    }

    public InfoType infoType() {
        return detector.infoType();
    }

    /// Names of the validators of its patterns, each once.
    public List<String> validators() {
        return detector.patterns().stream()
                .map(DetectorPattern::validatorName)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
