package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.catalogue.CatalogueEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Scanners of the whole catalogue with almost no memory for states.
class TableStoreTest {

    private static final long TINY = 400 << 10;
    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    private static Scanner scanner(long bytes, Duration age) {
        EngineLimits limits = new EngineLimits(16_384, 16_384, 50_000, bytes, age);
        return Engine.compile(CATALOGUE.detectors(), limits).scanner();
    }

    private static ScanTables tables(Scanner scanner) {
        return ((EngineScanner) scanner).program().tables().current();
    }

    @Test
    void aSpentBudgetChangesNoFinding() {
        List<String> expected = found(scanner(Long.MAX_VALUE, Duration.ZERO));
        long walks = Engine.simulatedWalks();
        Scanner tiny = scanner(TINY, Duration.ofDays(1));
        assertThat(found(tiny)).isEqualTo(expected).hasSizeGreaterThan(1000);
        assertThat(tables(tiny).budget().isSpent()).isTrue();
        assertThat(Engine.simulatedWalks()).as("walks node by node").isGreaterThan(walks);
    }

    @Test
    void tablesBeginAnewAndFindTheSame() {
        List<String> expected = found(scanner(Long.MAX_VALUE, Duration.ZERO));
        long anew = Engine.tablesAnew();
        Scanner tiny = scanner(TINY, Duration.ZERO);
        ScanTables first = tables(tiny);
        assertThat(found(tiny)).isEqualTo(expected);
        assertThat(tables(tiny)).isNotSameAs(first);
        assertThat(Engine.tablesAnew()).isGreaterThan(anew + 10);
    }

    @Test
    void tablesAreKeptForTheirAge() {
        Scanner tiny = scanner(TINY, Duration.ofDays(1));
        ScanTables first = tables(tiny);
        found(tiny);
        assertThat(tables(tiny)).isSameAs(first);
    }

    /// All examples, each a transfer of its own, cut in the midst.
    private static List<String> found(Scanner scanner) {
        List<String> found = new ArrayList<>();
        FieldContexts contexts = new FieldContexts(scanner.fieldHotwords());
        Scan scan = scanner.newScan(contexts);
        Batch batch = new Batch();
        for (CatalogueEntry entry : CATALOGUE.entries()) {
            for (var example : entry.examples()) {
                byte[] text = example.text().getBytes(StandardCharsets.UTF_8);
                int half = text.length / 2;
                scan.reset();
                contexts.reset();
                batch.begin(text, 0, half, 0);
                batch.unit(0, half, FieldContexts.ROOT);
                batch.leaveLastOpen();
                scan.feed(
                        batch,
                        m -> found.add(m.detector() + " " + m.viewStart() + "-" + m.viewEnd()));
                batch.begin(text, half, text.length, half);
                batch.unit(half, text.length, FieldContexts.ROOT);
                batch.continueFirst();
                scan.feed(
                        batch,
                        m -> found.add(m.detector() + " " + m.viewStart() + "-" + m.viewEnd()));
                scan.end(m -> found.add(m.detector() + " " + m.viewStart() + "-" + m.viewEnd()));
            }
        }
        return found;
    }
}
