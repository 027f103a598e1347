package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.ExclusionRule;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Validator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final Validator EVEN = (text, from, to) -> (text[to - 1] & 1) == 0;

    private static final Detector BADGE =
            Detector.of(new InfoType("BADGE"), Category.CUSTOM)
                    .pattern(new DetectorPattern("B\\d{4}", Likelihood.LIKELY, EVEN, "even", false))
                    .boundary(Boundary.WORD)
                    .exclusion(new ExclusionRule("B0000", "A placeholder."))
                    .hotwords(
                            new HotwordRule(
                                    List.of("staff", "badge"), 20, 8, Likelihood.VERY_LIKELY))
                    .build();

    private static final Detector ROOM =
            Detector.of(new InfoType("ROOM"), Category.CUSTOM)
                    .pattern(new DetectorPattern("\\d{3}", Likelihood.LIKELY, null, null, true))
                    .hotwords(new HotwordRule(List.of("room"), 12, 4, Likelihood.LIKELY))
                    .build();

    @Test
    void aFindingNamesItsHotwords() {
        assertThat(run("the badge of staff: B1234", null))
                .singleElement()
                .isInstanceOfSatisfying(
                        Trial.Found.class,
                        found -> {
                            assertThat(found.start()).isEqualTo(20);
                            assertThat(found.end()).isEqualTo(25);
                            assertThat(found.likelihood()).isEqualTo(Likelihood.VERY_LIKELY);
                            assertThat(found.hotwords()).containsExactly("staff", "badge");
                        });
    }

    @Test
    void aFindingWithoutHotwordsNamesNone() {
        assertThat(run("B1234", null))
                .singleElement()
                .isInstanceOfSatisfying(
                        Trial.Found.class, found -> assertThat(found.hotwords()).isEmpty());
    }

    @Test
    void theFieldNameIsContext() {
        assertThat(run("B1234", "staffNumber"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Trial.Found.class,
                        found -> assertThat(found.hotwords()).containsExactly("staff"));
    }

    @Test
    void everyNearMissHasItsReason() {
        assertThat(reason("B1235")).isEqualTo(new Trial.Reason.CheckFailed("even"));
        assertThat(reason("B0000")).isEqualTo(new Trial.Reason.Excluded("A placeholder."));
        assertThat(reason("B12345")).isEqualTo(new Trial.Reason.Touched());
        assertThat(reason("123")).isEqualTo(new Trial.Reason.OutOfContext(12, 4));
    }

    @Test
    void aPlaceThatWasFoundIsNoNearMiss() {
        assertThat(run("room 123 and B1234", null))
                .hasSize(2)
                .allMatch(Trial.Found.class::isInstance);
    }

    @Test
    void nearMissesStandInTheOrderOfTheDetectors() {
        List<Detector> many =
                IntStream.range(0, 20)
                        .mapToObj(i ->
                                Detector.of(new InfoType("ODD_" + i), Category.CUSTOM)
                                        .pattern(
                                                new DetectorPattern(
                                                        "B\\d{4}",
                                                        Likelihood.LIKELY, EVEN, "even", false))
                                        .build())
                        .toList();
        assertThat(Trial.of(many, "B1235", null))
                .extracting(Trial.Outcome::detector)
                .containsExactlyElementsOf(many);
    }

    private static Trial.Reason reason(String text) {
        List<Trial.Outcome> missed =
                run(text, null).stream().filter(Trial.Missed.class::isInstance).toList();
        assertThat(missed).as(text).hasSize(1);
        return ((Trial.Missed) missed.getFirst()).reason();
    }

    private static List<Trial.Outcome> run(String text, @Nullable String field) {
        return Trial.of(List.of(BADGE, ROOM), text, field);
    }
}
