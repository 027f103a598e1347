package dev.sluice.detectors.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Scan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScanMasksTest {

    private static final byte[] TEXT = "a dog and a cat and a dog and more".getBytes(UTF_8);

    /// Plain masks that count how often they are asked.
    private static final class Counting implements Masks {
        private final Masks plain;
        private int asked;

        Counting(Program program) {
            this.plain = new PlainMasks(program);
        }

        @Override
        public void fill(Plane plane, MaskSlice slice, long[] out) {
            asked++;
            plain.fill(plane, slice, out);
        }
    }

    /// A scan of a large file has one beginning only, and scans are pooled: without this neither
    /// would ever leave the masks it began with.
    @Test
    void aScanTakesMasksThatAreMadeMeanwhileWithItsNextBatch() {
        Detector cats =
                Detector.of(new InfoType("CAT"), Category.CUSTOM)
                        .pattern(new DetectorPattern("cat", Likelihood.LIKELY, null, null, false))
                        .build();
        EngineScanner scanner = (EngineScanner) Engine.compile(List.of(cats));
        for (int cut = 1; cut < TEXT.length; cut++) {
            Counting made = new Counting(scanner.program());
            Scan scan = scanner.newScan(new FieldContexts(scanner.fieldHotwords()));
            List<Long> found = new ArrayList<>();
            feed(scan, 0, cut, found);
            scanner.take(made);
            assertThat(made.asked).as("before the next batch").isZero();
            feed(scan, cut, TEXT.length, found);
            scan.end(match -> found.add(match.viewStart()));
            assertThat(made.asked).as("with the next batch").isPositive();
            assertThat(found).as("cut at %d", cut).containsExactly(12L);
        }
    }

    private static void feed(Scan scan, int from, int to, List<Long> found) {
        Batch batch = new Batch();
        batch.begin(TEXT, from, to, from);
        batch.unit(from, to, FieldContexts.ROOT);
        if (from > 0) {
            batch.continueFirst();
        }
        if (to < TEXT.length) {
            batch.leaveLastOpen();
        }
        scan.feed(batch, match -> found.add(match.viewStart()));
    }
}
