package dev.sluice.policies.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.policies.Detect;
import dev.sluice.policies.Selection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TogetherSyntaxTest {

    private final PolicyLoader loader =
            new PolicyLoader(new FewNames(), Map.of(), LocalDate.of(2026, 11, 26));

    private LoadResult load(String detect) {
        return OneRule.load(loader, "\n        infoTypes: CREDIT_CARD\n" + detect.indent(8));
    }

    private String problems(String detect) {
        return ProblemPrinter.human(load(detect).problems());
    }

    @Test
    void companionsAreReadWithTheirDefaults() {
        LoadResult result =
                load(
                        "together: [{infoTypes: CREDIT_CARD}, {categories: [contact],"
                                + " minLikelihood: POSSIBLE}]");
        assertThat(ProblemPrinter.human(result.problems())).isEmpty();
        Detect detect =
                Objects.requireNonNull(
                        result.policies().getFirst().rules().getFirst().when().detect());
        assertThat(detect.together())
                .containsExactly(
                        new Detect.Companion(
                                new Selection(
                                        Set.of(new InfoType("CREDIT_CARD_NUMBER")),
                                        Set.of(),
                                        Set.of()),
                                Likelihood.LIKELY),
                        new Detect.Companion(
                                new Selection(Set.of(), Set.of(Category.CONTACT), Set.of()),
                                Likelihood.POSSIBLE));
        assertThat(detect.isThreshold()).isTrue();
    }

    @Test
    void whatCannotBeMeantIsNamedWithItsPlace() {
        assertThat(problems("together: [{minLikelihood: POSSIBLE}]"))
                .startsWith("p.yaml:9:20: error SLU0104:");
        assertThat(problems("together: [{infoTypes: CREDIT_CRD}]"))
                .startsWith("p.yaml:9:32: error SLU0201:")
                .contains("did you mean \"CREDIT_CARD\"?");
        assertThat(problems("together: [{infoTyps: CREDIT_CARD}]"))
                .startsWith("p.yaml:9:21: error SLU0102:")
                .contains("did you mean \"infoTypes\"?");
        assertThat(problems("distinct: true\ntogether: [{categories: contact}]"))
                .startsWith("p.yaml:9:9: error SLU0114:");
        String five = "{categories: contact}, ".repeat(4) + "{categories: contact}";
        assertThat(problems("together: [" + five + "]")).startsWith("p.yaml:9:9: error SLU0106:");
        assertThat(problems("together: []")).startsWith("p.yaml:9:9: error SLU0106:");
    }

    @Test
    void anExceptionIsAboutEachFindingByItself() {
        String text =
                """
                apiVersion: sluice/v1
                kind: Policy
                name: p
                rules: [{id: r, when: {detect: {infoTypes: CREDIT_CARD}}, action: block}]
                exceptions:
                  - id: E
                    rules: r
                    when: {detect: {infoTypes: CREDIT_CARD, together: [{categories: contact}]}}
                    reason: R
                    owner: o@example.com
                    expires: 2099-01-01
                """;
        LoadResult result = loader.loadSources(List.of(YamlSource.of("p.yaml", text)));
        assertThat(ProblemPrinter.human(result.problems()))
                .startsWith("p.yaml:8:20: error SLU0114: an exception is about each finding");
    }
}
