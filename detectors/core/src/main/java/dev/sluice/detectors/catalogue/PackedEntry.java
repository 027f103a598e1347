package dev.sluice.detectors.catalogue;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Likelihood;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is known of a built-in detector, in the compiled form of the catalogue.
final class PackedEntry {

    private static final Likelihood[] LIKELIHOODS = Likelihood.values();

    private PackedEntry() {}

    /// Without the detector.
    static void write(CatalogueEntry entry, PackedWriter to) {
        to.text(entry.family());
        to.list(
                entry.sources(),
                (source, writer) -> {
                    writer.text(source.standard());
                    writer.text(source.section());
                    writer.text(source.url());
                });
        Map<String, List<String>> hotwords = new TreeMap<>(entry.hotwords());
        to.texts(hotwords.keySet());
        hotwords.values().forEach(to::texts);
        to.list(
                entry.examples(),
                (example, writer) -> {
                    writer.text(example.text());
                    writer.texts(example.find());
                    writer.text(example.field());
                    writer.choice(example.likelihood());
                });
        to.list(
                entry.counterExamples(),
                (example, writer) -> {
                    writer.text(example.text());
                    writer.text(example.reason());
                    writer.text(example.field());
                    writer.choice(example.below());
                });
        to.texts(entry.samples());
    }

    static CatalogueEntry read(Detector detector, PackedReader from) {
        String family = from.text();
        List<Source> sources =
                from.list(reader -> new Source(reader.text(), reader.text(), reader.text()));
        Map<String, List<String>> hotwords = new LinkedHashMap<>();
        from.texts().forEach(language -> hotwords.put(language, from.texts()));
        List<Example> examples =
                from.list(reader ->
                        new Example(
                                reader.text(),
                                reader.texts(),
                                reader.text(),
                                reader.choice(LIKELIHOODS)));
        List<CounterExample> counterExamples =
                from.list(reader ->
                        new CounterExample(
                                reader.text(),
                                reader.text(),
                                reader.text(),
                                reader.choice(LIKELIHOODS)));
        return new CatalogueEntry(
                detector,
                family,
                sources,
                Map.copyOf(hotwords),
                examples,
                counterExamples,
                from.texts());
    }
}
