package dev.sluice.policies.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.policies.Policy;
import dev.sluice.policies.syntax.LoadResult;
import dev.sluice.policies.syntax.PolicyLoader;
import dev.sluice.policies.syntax.ProblemPrinter;
import dev.sluice.policies.syntax.Resources;
import dev.sluice.policies.syntax.Vocabulary;
import dev.sluice.policies.syntax.YamlSource;
import dev.sluice.policies.transfer.InspectionLimits;
import dev.sluice.policies.transfer.Inspector;
import dev.sluice.policies.transfer.InspectorSettings;
import dev.sluice.policies.transfer.Inspectors;
import dev.sluice.policies.transfer.NameGuard;
import dev.sluice.policies.transform.KeyedFingerprints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The tests that ship with the policies pass, through the transfers that live traffic takes.
class ShippedTestsTest {
    private static final NameGuard NAMES =
            new NameGuard(Engine.compile(Catalogue.builtIn().detectors()));

    private static Inspector inspector(List<Policy> policies) {
        return Inspectors.compile(
                new InspectorSettings(
                        policies,
                        Catalogue.builtIn().detectors(),
                        Engine::compile,
                        NAMES,
                        new KeyedFingerprints("test", new byte[32]),
                        Map.of(),
                        null,
                        InspectionLimits.DEFAULTS,
                        failure -> {
                            throw failure;
                        }));
    }

    private static TestReport run(List<YamlSource> sources) {
        LoadResult loaded =
                new PolicyLoader(Vocabulary.builtIn(), Map.of(), LocalDate.of(2026, 11, 24))
                        .loadSources(sources);
        assertThat(ProblemPrinter.human(loaded.problems())).isEmpty();
        return new PolicyTestRunner(
                        ShippedTestsTest::inspector,
                        SampleSource.builtIn(),
                        Instant.parse("2026-11-24T12:00:00Z"))
                .run(loaded.policies(), loaded.tests());
    }

    @Test
    void theStarterPackDoesWhatItsTestsSay() {
        TestReport report = run(Resources.pack("starter"));
        assertThat(report.failed()).as(report.human()).isZero();
        assertThat(report.results()).hasSizeGreaterThan(15);
    }

    @Test
    void thePackOfNationalIdsDoesWhatItsTestsSay() {
        TestReport report = run(Resources.pack("national-ids"));
        assertThat(report.failed()).as(report.human()).isZero();
        assertThat(report.results()).hasSize(7);
    }

    @Test
    void theWorkedExampleDoesWhatItsTestsSay() throws IOException {
        Path example = Path.of("src/test/resources/syntax/pci-dss.yaml");
        TestReport report = run(List.of(YamlSource.of("pci-dss.yaml", Files.readString(example))));
        assertThat(report.failed()).as(report.human()).isZero();
        assertThat(report.results()).hasSize(3);
    }

    @Test
    void specialCategoriesAreTiedToPersons() throws IOException {
        Path example = Path.of("src/test/resources/syntax/special-categories.yaml");
        TestReport report = run(List.of(YamlSource.of("special.yaml", Files.readString(example))));
        assertThat(report.failed()).as(report.human()).isZero();
        assertThat(report.results()).hasSize(8);
    }

    @Test
    void aBrokenPolicyFailsItsTests() {
        List<YamlSource> pack = Resources.pack("starter");
        String off = pack.getFirst().text().replace("minLikelihood: LIKELY", "atLeast: 99");
        TestReport report = run(List.of(YamlSource.of("off.yaml", off), pack.getLast()));
        assertThat(report.failed()).isGreaterThan(10);
    }
}
