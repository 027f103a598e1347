package dev.sluice.load.exact;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.detectors.exact.ExactIndex;
import dev.sluice.detectors.exact.LookupScanner;
import dev.sluice.detectors.exact.RowLookup;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// How fast a scan looks a text's values up, alone, by one thread.
final class LookupSpeed {

    private static final int CHUNK = 64 << 10;
    private static final int ROUNDS = 9;
    private static final double WARM_UP_SECONDS = 3;

    private final Scan scan;
    private final Batch batch = new Batch();

    /// @param primary column whose values are found, beside one other value of the row
    LookupSpeed(ExactIndex index, String primary) {
        int column = index.header().column(primary);
        int others = (1 << index.header().columns().size()) - 1 & ~(1 << column);
        Detector detector =
                Detector.of(new InfoType("CUSTOMER"), Category.CUSTOM)
                        .lookup(new RowLookup(index, column, others, 1))
                        .build();
        Scanner scanner = LookupScanner.compile(List.of(detector), Engine::compile);
        scan = scanner.newScan(new FieldContexts(scanner.fieldHotwords()));
    }

    /// Whether rows of the table are found, and rows that are not in it are not.
    boolean isRight(long rows) {
        for (long row = 0; row < rows; row += Math.max(1, rows / 50)) {
            String text =
                    "%s (%s), no. %s, wrote"
                            .formatted(
                                    CustomerTable.name(row),
                                    CustomerTable.email(row),
                                    CustomerTable.id(row));
            String absent =
                    "%s (%s), no. %s, wrote"
                            .formatted("Nobody Else", "x." + row + "@none.example", "99" + row);
            if (found(text) != 1 || found(absent) != 0) {
                return false;
            }
        }
        return true;
    }

    private long found(String text) {
        return scan(text.getBytes(StandardCharsets.UTF_8));
    }

    private long scan(byte[] text) {
        long[] found = new long[1];
        scan.reset();
        for (int from = 0; from < text.length; from += CHUNK) {
            int to = Math.min(text.length, from + CHUNK);
            batch.begin(text, from, to, from);
            batch.unit(from, to, FieldContexts.ROOT);
            if (from > 0) {
                batch.continueFirst();
            }
            if (to < text.length) {
                batch.leaveLastOpen();
            }
            scan.feed(batch, _ -> found[0]++);
        }
        scan.end(_ -> found[0]++);
        return found[0];
    }

    /// MB (1,000,000 bytes) a second of processor time: the median of several passes.
    double megabytesPerSecond(byte[] text) {
        long until = System.nanoTime() + (long) (WARM_UP_SECONDS * 1e9);
        while (System.nanoTime() < until) {
            scan(text);
        }
        double[] speeds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long before = processorNanos();
            scan(text);
            speeds[i] = text.length / ((processorNanos() - before) / 1e3);
        }
        Arrays.sort(speeds);
        return speeds[ROUNDS / 2];
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
