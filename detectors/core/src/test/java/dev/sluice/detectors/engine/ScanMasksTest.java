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

    /// Scans are pooled: without this a gateway would never leave the masks it began with.
    @Test
    void aScanThatIsUsedAgainTakesTheMasksMadeMeanwhile() {
        Detector cats =
                Detector.of(new InfoType("CAT"), Category.CUSTOM)
                        .pattern(new DetectorPattern("cat", Likelihood.LIKELY, null, null, false))
                        .build();
        EngineScanner scanner = (EngineScanner) Engine.compile(List.of(cats));
        Scan scan = scanner.newScan(new FieldContexts(scanner.fieldHotwords()));
        Counting made = new Counting(scanner.program());
        scanner.take(made);
        assertThat(found(scan)).containsExactly(12L);
        assertThat(made.asked).as("within one use").isZero();
        scan.reset();
        assertThat(found(scan)).containsExactly(12L);
        assertThat(made.asked).as("used again").isPositive();
    }

    private static List<Long> found(Scan scan) {
        List<Long> found = new ArrayList<>();
        Batch batch = new Batch();
        batch.begin(TEXT, 0, TEXT.length, 0);
        batch.unit(0, TEXT.length, FieldContexts.ROOT);
        scan.feed(batch, match -> found.add(match.viewStart()));
        scan.end(match -> found.add(match.viewStart()));
        return found;
    }
}
