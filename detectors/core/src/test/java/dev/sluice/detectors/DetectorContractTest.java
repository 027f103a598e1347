package dev.sluice.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.detectors.engine.Engine;
import dev.sluice.detectors.engine.ScanWork;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Runs the contract over every detector, and proves that the contract can fail.
class DetectorContractTest {

    /// Most table steps for a byte of hostile text: a start at every second byte, each walked as
    /// far as the longest counted repeat.
    private static final int STEPS_PER_BYTE = 200;

    @Test
    void samplesKeepTheContract() {
        DetectorContract contract =
                contract(SampleDetectors.all())
                        .examples()
                        .cuts(100)
                        .windows()
                        .growth(ScanWork::steps, STEPS_PER_BYTE)
                        .allocation(DetectorContract.VECTOR_WARM_RUNS);
        assertThat(contract.scanner().detectors()).hasSize(5);
        assertThat(contract.checked()).isGreaterThan(180);
    }

    @Test
    void aDetectorThatMissesItsExampleFails() {
        DetectorCase good = SampleDetectors.mail();
        DetectorCase broken =
                new DetectorCase(
                        good.detector(),
                        List.of(SampleDetectors.example("jane at example.org", "jane")),
                        good.notFound());
        assertThatThrownBy(() -> contract(List.of(broken)).examples())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("EMAIL_ADDRESS");
    }

    @Test
    void aDetectorThatFindsItsCounterExampleFails() {
        DetectorCase good = SampleDetectors.mail();
        DetectorCase broken =
                new DetectorCase(
                        good.detector(), good.found(), List.of(SampleDetectors.counter("a@b.co")));
        assertThatThrownBy(() -> contract(List.of(broken)).examples())
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aValidatorThatReadsPastTheCandidateFails() {
        DetectorCase broken =
                withValidator((text, from, to) -> to == text.length || text[to] != 'x');
        assertThatThrownBy(() -> contract(List.of(broken)).cuts(10))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("BROKEN");
    }

    @Test
    void aValidatorThatAllocatesFails() {
        List<Object> kept = new ArrayList<>();
        DetectorCase broken = withValidator((text, from, to) -> kept.add(new byte[to - from]));
        assertThatThrownBy(() -> contract(List.of(broken)).allocation(DetectorContract.WARM_RUNS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("allocates");
    }

    @Test
    void aScannerThatForgetsAtACutFails() {
        Scanner forgetful = new ForgetfulScanner(Engine.compile(detectors(SampleDetectors.all())));
        assertThatThrownBy(() -> new DetectorContract(forgetful, SampleDetectors.all()).cuts(10))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cut at");
    }

    @Test
    void workThatGrowsFasterThanTheTextFails() {
        long[] sum = {0};
        assertThatThrownBy(() ->
                        contract(SampleDetectors.all())
                                .growth(scan -> sum[0] = quadratic(scan), STEPS_PER_BYTE))
                .isInstanceOf(AssertionError.class);
    }

    private static long quadratic(Scan scan) {
        long steps = ScanWork.steps(scan);
        return steps * steps;
    }

    private static DetectorContract contract(List<DetectorCase> cases) {
        return new DetectorContract(Engine.compile(detectors(cases)), cases);
    }

    private static List<Detector> detectors(List<DetectorCase> cases) {
        return cases.stream().map(DetectorCase::detector).toList();
    }

    private static DetectorCase withValidator(Validator validator) {
        Detector detector =
                Detector.of(new InfoType("BROKEN"), Category.CUSTOM)
                        .pattern(
                                new DetectorPattern(
                                        "[0-9]{4}", Likelihood.LIKELY, validator, "own", false))
                        .build();
        return new DetectorCase(
                detector, List.of(SampleDetectors.example("1234 5678", "1234", "5678")), List.of());
    }

    /// Takes every batch for a text of its own.
    private record ForgetfulScanner(Scanner scanner) implements Scanner {
        @Override
        public Scan newScan(FieldContexts contexts) {
            Scan scan = scanner.newScan(contexts);
            return new Scan() {
                @Override
                public void feed(Batch batch, FindingSink sink) {
                    Batch closed = new Batch();
                    closed.begin(batch.bytes(), batch.from(), batch.to(), batch.viewOffset());
                    for (int i = 0; i < batch.units(); i++) {
                        closed.unit(batch.unitStart(i), batch.unitEnd(i), batch.fieldContext(i));
                    }
                    scan.feed(closed, sink);
                }

                @Override
                public void end(FindingSink sink) {
                    scan.end(sink);
                }

                @Override
                public long decidedBefore() {
                    return scan.decidedBefore();
                }

                @Override
                public void reset() {
                    scan.reset();
                }
            };
        }

        @Override
        public List<Detector> detectors() {
            return scanner.detectors();
        }

        @Override
        public FieldHotwords fieldHotwords() {
            return scanner.fieldHotwords();
        }
    }
}
