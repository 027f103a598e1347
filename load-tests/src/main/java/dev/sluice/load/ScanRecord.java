package dev.sluice.load;

import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.load.corpora.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs [ScanBenchmark] and writes its record: `load-tests/record/scan.md` and `scan.csv`.
///
/// Arguments: none, or the name of a corpus to run only that one and write nothing.
public final class ScanRecord {

    private static final Path RECORD = Path.of("load-tests", "record");

    private ScanRecord() {}

    /// Starts it, from the root of the checkout.
    public static void main(String[] args)
            throws RunnerException, IOException, InterruptedException {
        Machine machine = Machine.here();
        OptionsBuilder options = new OptionsBuilder();
        options.include(ScanBenchmark.class.getName());
        if (args.length > 0) {
            options.param("corpus", args);
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        List<Row> rows = rows(results);
        String table = table(rows);
        System.out.println(table);
        if (args.length == 0) {
            Files.createDirectories(RECORD);
            Files.writeString(RECORD.resolve("scan.md"), page(machine, table));
            Files.writeString(RECORD.resolve("scan.csv"), csv(rows));
        }
    }

    private record Row(Corpus corpus, double sluice, double javaRegex, double re2j) {}

    private static List<Row> rows(Collection<RunResult> results) {
        List<Row> rows = new ArrayList<>();
        for (Corpus corpus : Corpus.values()) {
            double sluice = speed(results, corpus, "sluice", ScanBenchmark.SLUICE_BYTES);
            if (sluice > 0) {
                rows.add(
                        new Row(
                                corpus,
                                sluice,
                                speed(results, corpus, "javaRegexLoop", ScanBenchmark.JAVA_BYTES),
                                speed(results, corpus, "re2jLoop", ScanBenchmark.RE2J_BYTES)));
            }
        }
        return rows;
    }

    /// In MB/s of 1,000,000 bytes; 0 where it did not run.
    private static double speed(
            Collection<RunResult> results, Corpus corpus, String method, int bytes) {
        return results.stream()
                .filter(each -> each.getParams().getBenchmark().endsWith("." + method))
                .filter(each -> each.getParams().getParam("corpus").equals(corpus.name()))
                .mapToDouble(each -> bytes / each.getPrimaryResult().getScore() * 1000)
                .findFirst()
                .orElse(0);
    }

    private static String table(List<Row> rows) {
        StringBuilder text =
                new StringBuilder(
                        """
                        | corpus | Sluice, MB/s | java.util.regex loop | RE2/J loop | to regex | to RE2/J |
                        |---|---|---|---|---|---|
                        """);
        for (Row row : rows) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %.0f | %.2f | %.2f | %.0f × | %.0f × |%n",
                            row.corpus.title(),
                            row.sluice,
                            row.javaRegex,
                            row.re2j,
                            row.sluice / row.javaRegex,
                            row.sluice / row.re2j));
        }
        return text.toString();
    }

    private static String csv(List<Row> rows) {
        StringBuilder text = new StringBuilder("corpus,sluiceMBps,javaRegexMBps,re2jMBps\n");
        for (Row row : rows) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%s,%.2f,%.4f,%.4f%n",
                            row.corpus,
                            row.sluice,
                            row.javaRegex,
                            row.re2j));
        }
        return text.toString();
    }

    private static String page(Machine machine, String table) {
        long patterns =
                Catalogue.builtIn().detectors().stream()
                        .mapToLong(detector -> detector.patterns().size())
                        .sum();
        return """
        # Scan of generated text, one thread

        %s
        Engine %s, %d detectors with %d patterns, all at once. MB = 1,000,000 bytes. Each loop searches the same
        patterns one after the other and runs the same validators, without boundaries, hotwords and exclusions.
        Average of 5 × 2 s after 3 × 2 s of warm-up, in one run.

        Command: `load-tests/run scan`. Machine: %s.
        """
                .formatted(
                        table,
                        Engine.description(),
                        Catalogue.builtIn().detectors().size(),
                        patterns,
                        machine.line());
    }
}
