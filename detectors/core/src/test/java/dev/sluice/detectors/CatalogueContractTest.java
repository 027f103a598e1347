package dev.sluice.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.ScanRun.Found;
import dev.sluice.detectors.ScanRun.Unit;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.catalogue.CatalogueEntry;
import dev.sluice.detectors.catalogue.CounterExample;
import dev.sluice.detectors.catalogue.Example;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.detectors.engine.ScanWork;
import dev.sluice.detectors.engine.Twins;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Holds every built-in detector to its examples and to the contract. The two engines take minutes
/// and share nothing, so they run beside one another.
@Execution(ExecutionMode.CONCURRENT)
class CatalogueContractTest {

    /// Most table steps for a byte of hostile text, all built-in detectors together.
    private static final int STEPS_PER_BYTE = 400;

    private static final List<CatalogueEntry> ENTRIES = Catalogue.builtIn().entries();

    @Test
    void everyExampleIsFoundAndNoCounterExample() {
        ScanRun run = new ScanRun(scanner());
        SoftAssertions soft = new SoftAssertions();
        int checked = 0;
        for (CatalogueEntry entry : ENTRIES) {
            for (Example example : entry.examples()) {
                List<Found> found = found(run, entry, example.text(), example.field());
                String what = entry.infoType() + " in " + example + ": " + found;
                soft.assertThat(found.stream().map(Found::text)).as(what).isEqualTo(example.find());
                soft.assertThat(found.stream().map(Found::likelihood))
                        .as(what)
                        .allMatch(likelihood -> likelihood.atLeast(example.likelihood()));
                checked++;
            }
            for (CounterExample example : entry.counterExamples()) {
                List<Found> found = found(run, entry, example.text(), example.field());
                soft.assertThat(found.stream().map(Found::likelihood))
                        .as(entry.infoType() + " in " + example)
                        .noneMatch(likelihood -> likelihood.atLeast(example.below()));
                checked++;
            }
        }
        soft.assertAll();
        assertThat(checked).isGreaterThanOrEqualTo(6 * ENTRIES.size()).isGreaterThan(100);
    }

    @Test
    void theCatalogueKeepsTheContract() {
        keepsTheContract(Twins::plain, DetectorContract.WARM_RUNS);
    }

    @Test
    void theCatalogueKeepsTheContractWithVectors() {
        keepsTheContract(Twins::wide, DetectorContract.VECTOR_WARM_RUNS);
    }

    private static void keepsTheContract(UnaryOperator<Scanner> twin, int warmRuns) {
        List<DetectorCase> cases = ENTRIES.stream().map(CatalogueContractTest::asCase).toList();
        DetectorContract contract =
                new DetectorContract(twin.apply(scanner()), cases)
                        .cuts(50)
                        .windows()
                        .allocation(warmRuns);
        // All examples in all cuts spend the memory of tables; what is measured is their steps.
        DetectorContract growth =
                new DetectorContract(twin.apply(scanner()), cases)
                        .growth(ScanWork::steps, STEPS_PER_BYTE);
        assertThat(contract.scanner().detectors()).hasSameSizeAs(ENTRIES);
        assertThat(contract.checked() + growth.checked()).isGreaterThan(6 * ENTRIES.size());
    }

    /// Compiled anew: scans of one scanner share its tables.
    private static Scanner scanner() {
        return Engine.compile(Catalogue.builtIn().detectors());
    }

    private static List<Found> found(ScanRun run, CatalogueEntry entry, String text, String field) {
        return run.units(List.of(new Unit(text, field)), "").cutAt().stream()
                .filter(found -> found.infoType().equals(entry.infoType().id()))
                .toList();
    }

    private static DetectorCase asCase(CatalogueEntry entry) {
        return new DetectorCase(
                entry.detector(),
                entry.examples().stream()
                        .map(e ->
                                new DetectorCase.Example(
                                        e.text(), e.find(), e.field(), e.likelihood()))
                        .toList(),
                entry.counterExamples().stream()
                        .map(c -> new DetectorCase.Counter(c.text(), c.field(), c.below()))
                        .toList());
    }
}
