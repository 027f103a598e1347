package dev.sluice.gateway.cli;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.catalogue.CatalogueEntry;
import dev.sluice.detectors.catalogue.CounterExample;
import dev.sluice.detectors.catalogue.Example;
import dev.sluice.detectors.engine.Engine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// What one detector costs by itself, measured here and now.
///
/// The text is every example and counter-example of the catalogue, over and over: values and near
/// misses of all kinds, so it is harder than ordinary traffic. Detectors that are scanned together
/// share most of their cost, so the figures rank detectors and do not add up.
final class DetectorCost {

    private static final int BYTES = 256 * 1024;
    private static final int WARM = 3;
    private static final int RUNS = 5;

    private final byte[] text;

    DetectorCost(Catalogue catalogue) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < BYTES) {
            catalogue.entries().forEach(entry -> write(entry, all));
        }
        this.text = Arrays.copyOf(all.toByteArray(), BYTES);
    }

    private static void write(CatalogueEntry entry, ByteArrayOutputStream all) {
        entry.examples().stream().map(Example::text).forEach(line -> write(line, all));
        entry.counterExamples().stream()
                .map(CounterExample::text)
                .forEach(line -> write(line, all));
    }

    private static void write(String line, ByteArrayOutputStream all) {
        all.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        all.write('\n');
    }

    /// Nanoseconds for a KiB of the text, the median of five runs.
    long nanosPerKib(Detector detector) {
        Scanner scanner = Engine.compile(List.of(detector));
        Scan scan = scanner.newScan(new FieldContexts(scanner.fieldHotwords()));
        long[] nanos = new long[RUNS];
        for (int run = -WARM; run < RUNS; run++) {
            long began = System.nanoTime();
            scan(scan);
            if (run >= 0) {
                nanos[run] = System.nanoTime() - began;
            }
        }
        Arrays.sort(nanos);
        return nanos[RUNS / 2] * 1024 / BYTES;
    }

    private void scan(Scan scan) {
        Batch batch = new Batch();
        batch.begin(text, 0, BYTES, 0);
        batch.unit(0, BYTES, FieldContexts.ROOT);
        scan.reset();
        scan.feed(batch, _ -> {});
        scan.end(_ -> {});
    }
}
