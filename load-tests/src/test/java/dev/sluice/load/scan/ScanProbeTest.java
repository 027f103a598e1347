package dev.sluice.load.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Detector;
import dev.sluice.load.corpora.Corpus;
import dev.sluice.load.corpora.Planted;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The probe passes where all is found, and can fail.
class ScanProbeTest {

    private static final int BYTES = 1 << 17;

    @Test
    void everythingPlantedIsFoundInEveryCorpus() {
        List<ScanProbe.Result> results =
                ScanProbe.run(List.of(Corpus.values()), Detectors.patterns(), BYTES);
        assertThat(results).hasSize(8).allSatisfy(result -> assertThat(result.faults()).isEmpty());
        assertThat(results)
                .filteredOn(result -> result.planted() > 50)
                .extracting(ScanProbe.Result::corpus)
                .containsExactly(Corpus.JSON, Corpus.TEXT, Corpus.DENSE);
    }

    @Test
    void aDetectorThatIsMissingIsNoticed() {
        List<Detector> fewer =
                Detectors.patterns().stream()
                        .filter(each -> !each.infoType().equals(Planted.IBAN.infoType()))
                        .toList();
        List<ScanProbe.Result> results = ScanProbe.run(List.of(Corpus.DENSE), fewer, BYTES);
        assertThat(results.getFirst().faults())
                .singleElement()
                .asString()
                .startsWith("IBAN_CODE: ")
                .endsWith(" planted, 0 found");
    }

    @Test
    void aStateIsMeasured() {
        StateMemory memory = StateMemory.measure(4);
        assertThat(memory.fresh()).isPositive();
        assertThat(memory.used()).isGreaterThanOrEqualTo(memory.fresh());
        assertThat(memory.steady()).isLessThan(memory.used());
    }
}
