package dev.sluice.load;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.Validator;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.load.corpora.Corpus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One scan of generated text with the whole catalogue, against loops of regular expressions over
/// the same patterns.
///
/// The loops search each pattern of each detector and run its validator; boundaries, hotwords and
/// exclusions, which the scanner judges too, are left out: that favours them. They read a prefix of
/// the corpus, since they would take minutes over all of it; speed is per byte.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScanBenchmark {

    /// Bytes that each method reads.
    static final int SLUICE_BYTES = 16 << 20;

    static final int JAVA_BYTES = 64 << 10;
    static final int RE2J_BYTES = 32 << 10;

    private static final int BATCH = 64 << 10;
    private static final long SEED = 20261124;

    @Param({"JSON", "DIGITS", "LOGS", "BASE64", "HOSTILE"})
    private Corpus corpus = Corpus.JSON;

    private byte[] text = {};
    private byte[] re2jText = {};
    private String javaText = "";
    private final Batch batch = new Batch();
    private @Nullable Scan scan;
    private final List<JavaPattern> javaPatterns = new ArrayList<>();
    private final List<Re2jPattern> re2jPatterns = new ArrayList<>();

    private record JavaPattern(java.util.regex.Pattern pattern, @Nullable Validator validator) {}

    private record Re2jPattern(com.google.re2j.Pattern pattern, @Nullable Validator validator) {}

    /// Text and patterns of a trial.
    @Setup
    public void prepare() {
        text = corpus.bytes(SLUICE_BYTES, SEED);
        re2jText = Arrays.copyOf(text, RE2J_BYTES);
        javaText = new String(text, 0, JAVA_BYTES, StandardCharsets.ISO_8859_1);
        List<Detector> detectors = Catalogue.builtIn().detectors();
        Scanner scanner = Engine.compile(detectors);
        scan = scanner.newScan(new FieldContexts(scanner.fieldHotwords()));
        for (Detector detector : detectors) {
            for (DetectorPattern shape : detector.patterns()) {
                javaPatterns.add(
                        new JavaPattern(
                                java.util.regex.Pattern.compile(shape.regex()), shape.validator()));
                re2jPatterns.add(
                        new Re2jPattern(
                                com.google.re2j.Pattern.compile(shape.regex()), shape.validator()));
            }
        }
    }

    /// Sluice's scanner over the whole corpus, in batches of 64 KiB.
    ///
    /// @return findings
    @Benchmark
    public long sluice() {
        Scan running = scan;
        if (running == null) {
            throw new IllegalStateException("not prepared");
        }
        running.reset();
        long[] found = new long[1];
        for (int from = 0; from < text.length; from += BATCH) {
            int to = Math.min(text.length, from + BATCH);
            batch.begin(text, from, to, from);
            batch.unit(from, to, FieldContexts.ROOT);
            if (from > 0) {
                batch.continueFirst();
            }
            if (to < text.length) {
                batch.leaveLastOpen();
            }
            running.feed(batch, _ -> found[0]++);
        }
        running.end(_ -> found[0]++);
        return found[0];
    }

    /// Each pattern in turn with `java.util.regex`.
    ///
    /// @return candidates that pass their validator
    @Benchmark
    public long javaRegexLoop() {
        long found = 0;
        for (JavaPattern each : javaPatterns) {
            java.util.regex.Matcher matcher = each.pattern.matcher(javaText);
            while (matcher.find()) {
                if (each.validator == null
                        || each.validator.accepts(text, matcher.start(), matcher.end())) {
                    found++;
                }
            }
        }
        return found;
    }

    /// Each pattern in turn with RE2/J.
    ///
    /// @return candidates that pass their validator
    @Benchmark
    public long re2jLoop() {
        long found = 0;
        for (Re2jPattern each : re2jPatterns) {
            com.google.re2j.Matcher matcher = each.pattern.matcher(re2jText);
            while (matcher.find()) {
                if (each.validator == null
                        || each.validator.accepts(re2jText, matcher.start(), matcher.end())) {
                    found++;
                }
            }
        }
        return found;
    }
}
