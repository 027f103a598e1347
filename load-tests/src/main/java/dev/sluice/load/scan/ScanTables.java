package dev.sluice.load.scan;

import static dev.sluice.load.Table.figure;
import static dev.sluice.load.Table.times;

import dev.sluice.load.Table;
import dev.sluice.load.corpora.Corpus;
import dev.sluice.load.corpora.Escaped;
import dev.sluice.load.peers.Peer;
import java.util.List;
import java.util.Map;

/// The figures of a run as tables for people, with the ratios that are claimed.
final class ScanTables {

    private static final String SPEED = "SpeedBenchmark.scan";

    private final Figures figures;

    ScanTables(Figures figures) {
        this.figures = figures;
    }

    /// MB/s of each peer and how many times Sluice is faster.
    Table speed(List<Corpus> corpora) {
        Table table =
                new Table(
                        "corpus, MB/s",
                        "Sluice",
                        "with dictionaries",
                        "Vectorscan block",
                        "Vectorscan stream",
                        "java.util.regex loop",
                        "RE2/J loop",
                        "Sluice to Vectorscan",
                        "to java.util.regex",
                        "to RE2/J");
        for (Corpus corpus : corpora) {
            double sluice = speed(corpus, Peer.SLUICE);
            double block = speed(corpus, Peer.VECTORSCAN_BLOCK);
            double stream = speed(corpus, Peer.VECTORSCAN_STREAM);
            double loop = speed(corpus, Peer.JAVA_REGEX);
            double re2j = speed(corpus, Peer.RE2J);
            table.row(
                    corpus.title(),
                    figure(sluice),
                    figure(speed(corpus, Peer.SLUICE_DICTIONARIES)),
                    figure(block),
                    figure(stream),
                    figure(loop),
                    figure(re2j),
                    // The faster of its two modes.
                    times(sluice, Math.max(block, stream)),
                    times(sluice, loop),
                    times(sluice, re2j));
        }
        return table;
    }

    Table chunks() {
        Table table =
                new Table(
                        "chunks, MB/s",
                        "1 KiB",
                        "8 KiB",
                        "64 KiB",
                        "one block",
                        "1 KiB to one block");
        for (Corpus corpus : List.of(Corpus.JSON, Corpus.TEXT)) {
            double small = chunk(corpus, 1 << 10);
            double block = chunk(corpus, ChunkBenchmark.BLOCK);
            table.row(
                    corpus.title(),
                    figure(small),
                    figure(chunk(corpus, 8 << 10)),
                    figure(chunk(corpus, 64 << 10)),
                    figure(block),
                    figure(100 * small / block) + " %");
        }
        return table;
    }

    Table messages() {
        Table table =
                new Table("one message, ns", "16 B", "100 B", "1 KiB", "4 KiB", "MB/s at 4 KiB");
        message(table, "plain text, scan alone", "MessageBenchmark.plainText");
        message(table, "JSON, view and scan", "MessageBenchmark.throughJsonView");
        return table;
    }

    Table growth() {
        Table table =
                new Table("scanned for, MB/s", "JSON", "text", "JSON, to the catalogue alone");
        double base = growth(GrowthBenchmark.Load.BUILT_IN, Corpus.JSON);
        for (GrowthBenchmark.Load load : GrowthBenchmark.Load.values()) {
            double json = growth(load, Corpus.JSON);
            table.row(
                    load.title(),
                    figure(json),
                    figure(growth(load, Corpus.TEXT)),
                    figure(100 * json / base) + " %");
        }
        return table;
    }

    Table views() {
        Table table =
                new Table(
                        "part, MB/s",
                        "view and scan",
                        "view alone",
                        "scan alone",
                        "view and scan to scan alone");
        for (Escaped wrapping : Escaped.values()) {
            double both = view("viewAndScan", wrapping);
            double scan = view("scanAlone", wrapping);
            table.row(
                    wrapping.title(),
                    figure(both),
                    figure(view("viewAlone", wrapping)),
                    figure(scan),
                    figure(100 * both / scan) + " %");
        }
        return table;
    }

    Table codings() {
        Table table = new Table("gzip off, MB/s of text", "Sluice", "inflater of the JDK", "ratio");
        double ours = coding("gzipDecoder");
        double jdk = coding("jdkInflater");
        table.row(Corpus.JSON.title(), figure(ours), figure(jdk), figure(100 * ours / jdk) + " %");
        return table;
    }

    Table compiling(ColdStart cold) {
        Table table = new Table("compiling, ms", "in a new JVM", "in a warm JVM");
        table.row("reading the catalogue", figure(cold.catalogue()), "–");
        table.row(
                "a scanner of the catalogue",
                figure(cold.engine()),
                figure(figures.nanos("CompileBenchmark.catalogue", Map.of()) / 1e6));
        table.row("the starter policy", figure(cold.policy()), "–");
        table.row(
                "a policy with 100 patterns of its own, and their scanner",
                figure(cold.custom()),
                figure(figures.nanos("CompileBenchmark.policy", Map.of()) / 1e6));
        return table;
    }

    private double speed(Corpus corpus, Peer peer) {
        return rate(peer.bytes(), figures.nanos(SPEED, Map.of("corpus", corpus, "peer", peer)));
    }

    private double chunk(Corpus corpus, int chunk) {
        Map<String, Object> parameters = Map.of("corpus", corpus, "chunk", chunk);
        return rate(Peer.FULL, figures.nanos("ChunkBenchmark.scan", parameters));
    }

    private void message(Table table, String title, String benchmark) {
        double large = figures.nanos(benchmark, Map.of("size", 4096));
        table.row(
                title,
                figure(figures.nanos(benchmark, Map.of("size", 16))),
                figure(figures.nanos(benchmark, Map.of("size", 100))),
                figure(figures.nanos(benchmark, Map.of("size", 1024))),
                figure(large),
                figure(rate(4096, large)));
    }

    private double growth(GrowthBenchmark.Load load, Corpus corpus) {
        Map<String, Object> parameters = Map.of("load", load.name(), "corpus", corpus);
        return rate(Peer.FULL, figures.nanos("GrowthBenchmark.scan", parameters));
    }

    private double view(String method, Escaped wrapping) {
        return rate(
                ViewBenchmark.BYTES,
                figures.nanos("ViewBenchmark." + method, Map.of("wrapping", wrapping)));
    }

    private double coding(String method) {
        return rate(CodingBenchmark.BYTES, figures.nanos("CodingBenchmark." + method, Map.of()));
    }

    /// Bytes a nanosecond are GB/s.
    private static double rate(int bytes, double nanos) {
        return bytes / nanos * 1000;
    }
}
