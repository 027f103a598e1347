package dev.sluice.policies.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InfoTypeReaderTest {

    private final PolicyLoader loader =
            new PolicyLoader(new FewNames(), Map.of(), LocalDate.of(2026, 11, 26));

    private LoadResult load(String infoType) {
        String text =
                """
                apiVersion: sluice/v1
                kind: Policy
                name: p
                infoTypes:
                  CODE_NAME:
                """
                        + infoType.indent(4)
                        + "rules: [{id: r, when: {detect: {infoTypes: CODE_NAME}}, action: log}]\n";
        return loader.loadSources(List.of(YamlSource.of("p.yaml", text)));
    }

    private Detector detector(String infoType) {
        LoadResult result = load(infoType);
        assertThat(ProblemPrinter.human(result.problems())).isEmpty();
        return result.policies().getFirst().detectors().getFirst();
    }

    @Test
    void termsStandInPlaceOfAPatternOrBesideIt() {
        Detector alone =
                detector(
                        """
                        terms: [bluebird, project bluebird]
                        likelihood: POSSIBLE
                        hotwords: {words: [code name], raised: LIKELY}
                        """);
        assertThat(alone.patterns()).isEmpty();
        assertThat(alone.terms())
                .containsExactly(
                        new Terms(
                                List.of("bluebird", "project bluebird"),
                                Likelihood.POSSIBLE,
                                false));
        Detector beside =
                detector(
                        """
                        terms: bluebird
                        pattern: 'BB-\\d{4}'
                        hotwords: {words: [code name], required: true}
                        """);
        assertThat(beside.patterns()).hasSize(1);
        assertThat(beside.terms())
                .containsExactly(new Terms(List.of("bluebird"), Likelihood.LIKELY, true));
    }

    @Test
    void whatIsNoTermIsNamedWithItsPlace() {
        assertThat(ProblemPrinter.human(load("terms: [bluebird, '--']\n").problems()))
                .startsWith("p.yaml:6:23: error SLU0108:")
                .contains("is no term; allowed: 1 to 128 bytes with a letter or a digit");
        assertThat(ProblemPrinter.human(load("terms: [" + "x".repeat(129) + "]\n").problems()))
                .startsWith("p.yaml:6:13: error SLU0108:");
        assertThat(ProblemPrinter.human(load("terms: []\n").problems()))
                .startsWith("p.yaml:6:12: error SLU");
    }

    @Test
    void anInfoTypeNeedsAPatternOrTerms() {
        assertThat(ProblemPrinter.human(load("category: custom\n").problems()))
                .startsWith("p.yaml:6:5: error SLU0104:")
                .contains("\"pattern\"");
    }

    @Test
    void aLikelihoodThatNoTermReachesIsWarnedOf() {
        String text =
                """
                apiVersion: sluice/v1
                kind: Policy
                name: p
                infoTypes: {CODE_NAME: {terms: bluebird, likelihood: POSSIBLE}}
                rules: [{id: r, when: {detect: {infoTypes: CODE_NAME}}, action: log}]
                """;
        LoadResult result = loader.loadSources(List.of(YamlSource.of("p.yaml", text)));
        assertThat(result.problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.STRONGER_LIKELIHOOD);
    }
}
