package dev.sluice.load.accuracy;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.load.Machine;
import dev.sluice.load.accuracy.DocumentScan.Hit;
import dev.sluice.load.accuracy.Score.Count;
import dev.sluice.load.corpora.Labelled;
import dev.sluice.load.corpora.LabelledText;
import dev.sluice.load.corpora.Natural;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Measures precision and recall on generated labelled documents and false findings on generated
/// natural text, for every infoType, and writes `load-tests/record/accuracy.md` and `accuracy.csv`.
///
/// Arguments: none, or names of infoTypes to measure only these, show what was missed and found
/// wrongly, and write nothing.
public final class AccuracyRecord {

    private static final Path RECORD = Path.of("load-tests", "record");
    private static final int CORE_VALUES = 2000;
    private static final int SAMPLED_VALUES = 200;
    private static final int NATURAL_BYTES = 1 << 20;
    private static final int COST_BYTES = 256 << 10;
    private static final int COST_ROUNDS = 5;
    private static final long SEED = 20261126;

    private final Scanner scanner = Engine.compile(Catalogue.builtIn().detectors());
    private final DocumentScan scan = new DocumentScan(scanner);
    private final DocumentScan possible = new DocumentScan(scanner, Likelihood.POSSIBLE);
    private final Score score = new Score();
    private final Map<String, Integer> natural = new TreeMap<>();
    private long naturalBytes;

    private AccuracyRecord() {}

    /// Starts it, from the root of the checkout.
    public static void main(String[] args) throws IOException, InterruptedException {
        Machine machine = Machine.here();
        AccuracyRecord record = new AccuracyRecord();
        List<String> only = List.of(args);
        record.measureLabelled(only);
        if (!only.isEmpty()) {
            only.forEach(record::explain);
            record.showShapes();
            return;
        }
        record.measureNatural();
        Map<String, Double> costs = record.costs();
        Files.createDirectories(RECORD);
        Files.writeString(RECORD.resolve("accuracy.csv"), record.csv(costs));
        Files.writeString(RECORD.resolve("accuracy.md"), record.page(machine, costs));
        System.out.println("written: " + RECORD.resolve("accuracy.md"));
    }

    private void measureLabelled(List<String> only) {
        List<String> core = LabelledText.coreTypes();
        List<Detector> detectors = scanner.detectors();
        for (int i = 0; i < detectors.size(); i++) {
            String id = detectors.get(i).infoType().id();
            if (!only.isEmpty() && !only.contains(id)) {
                continue;
            }
            System.err.printf("\rlabelled %d of %d %-60s", i + 1, detectors.size(), id);
            List<Labelled> documents =
                    core.contains(id)
                            ? LabelledText.core(id, CORE_VALUES, SEED)
                            : LabelledText.sampled(
                                    detectors.get(i).infoType(), SAMPLED_VALUES, SEED);
            documents.forEach(this::measure);
        }
        System.err.println();
    }

    private void measure(Labelled document) {
        score.add(document, scan.hits(document.mediaType(), document.bytes()));
        score.addPossible(document, possible.hits(document.mediaType(), document.bytes()));
    }

    private void measureNatural() {
        for (Natural kind : Natural.values()) {
            byte[] text = kind.bytes(NATURAL_BYTES, SEED);
            naturalBytes += text.length;
            for (Hit hit : scan.hits(kind.mediaType(), text)) {
                natural.merge(hit.infoType(), 1, Integer::sum);
            }
        }
    }

    /// Nanoseconds a byte of log lines that each detector takes alone: the best of a few rounds.
    private Map<String, Double> costs() {
        byte[] text = Natural.JSON_LOG.bytes(COST_BYTES, SEED);
        Map<String, Double> costs = new TreeMap<>();
        for (Detector detector : scanner.detectors()) {
            DocumentScan alone = new DocumentScan(Engine.compile(List.of(detector)));
            long best = Long.MAX_VALUE;
            for (int round = 0; round < COST_ROUNDS; round++) {
                long before = System.nanoTime();
                alone.hits("text/plain", text);
                best = Math.min(best, System.nanoTime() - before);
            }
            costs.put(detector.infoType().id(), (double) best / text.length);
            System.err.printf("\rcost %d of %d", costs.size(), scanner.detectors().size());
        }
        System.err.println();
        return costs;
    }

    private void explain(String infoType) {
        Count count = score.count(infoType);
        System.out.printf(
                Locale.ROOT,
                "%s: precision %.4f, recall %.4f, possible %.4f%n",
                infoType,
                count.precision(),
                count.recall(),
                count.possibleRecall());
    }

    private void showShapes() {
        score.counts()
                .forEach((id, count) ->
                        count.shapes().forEach(shape -> System.out.println(id + " " + shape)));
    }

    private double naturalRate(String infoType) {
        return natural.getOrDefault(infoType, 0) * (double) (1 << 20) / naturalBytes;
    }

    private String csv(Map<String, Double> costs) {
        StringBuilder text =
                new StringBuilder(
                        "infoType,values,precision,recall,possible,f1,wrong,onOtherValues,falsePerMiB,nsPerByteAlone\n");
        for (Detector detector : scanner.detectors()) {
            String id = detector.infoType().id();
            Count count = score.count(id);
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%s,%d,%.4f,%.4f,%.4f,%.4f,%d,%d,%.3f,%.2f%n",
                            id,
                            count.found() + count.missed(),
                            count.precision(),
                            count.recall(),
                            count.possibleRecall(),
                            count.f1(),
                            count.wrong(),
                            count.confused(),
                            naturalRate(id),
                            costs.getOrDefault(id, 0.0)));
        }
        return text.toString();
    }

    private String page(Machine machine, Map<String, Double> costs) {
        StringBuilder rows = new StringBuilder();
        for (Detector detector : scanner.detectors()) {
            String id = detector.infoType().id();
            Count count = score.count(id);
            int values = count.found() + count.missed();
            rows.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %s | %s | %s | %s | %s | %d (%d) | %.2f | %.1f |%n",
                            id,
                            values == 0 ? "–" : values,
                            percent(values, count.precision()),
                            percent(values, count.recall()),
                            percent(values, count.possibleRecall()),
                            percent(values, count.f1()),
                            count.wrong(),
                            count.confused(),
                            naturalRate(id),
                            costs.getOrDefault(id, 0.0)));
        }
        int all = natural.values().stream().mapToInt(Integer::intValue).sum();
        return """
        # Precision, recall and cost of every detector

        Findings of LIKELY or above; `possible` is the recall from POSSIBLE on, which is what a term of a special category
        is by design where no field or label is about it. Labelled documents of our own generator (`LabelledText`): %d values each of the core
        types %s, made from their standards; %d of every other type that the catalogue has samples of, in carriers with its
        hotwords; and as many confusable values (wrong check digits, longer numbers, hashes, times, versions). A finding of
        another type on a labelled value counts as wrong (how many stands in brackets: a card number is part of a track). False findings a MiB: on %.0f MiB of generated text of %d kinds
        without personal data (`Natural`), %.2f a MiB over all detectors. ns a byte: the detector alone over JSON log lines,
        best of %d.

        | infoType | values | precision | recall | possible | F1 | wrong | false a MiB | ns a byte |
        |---|---|---|---|---|---|---|---|---|
        %s
        Command: `load-tests/run accuracy`. Engine: %s. Machine: %s.
        """
                .formatted(
                        CORE_VALUES,
                        String.join(", ", LabelledText.coreTypes()),
                        SAMPLED_VALUES,
                        naturalBytes / (double) (1 << 20),
                        Natural.values().length,
                        all * (double) (1 << 20) / naturalBytes,
                        COST_ROUNDS,
                        rows,
                        Engine.status().engine(),
                        machine.line());
    }

    private static String percent(int values, double share) {
        return values == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}
