package dev.sluice.policies.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Category;
import dev.sluice.policies.Detect;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Selection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `countries` in rules, companions and exceptions.
class CountriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private final PolicyLoader few = new PolicyLoader(new FewNames(), Map.of(), TODAY);
    private final PolicyLoader all = new PolicyLoader(Vocabulary.builtIn(), Map.of(), TODAY);

    private static LoadResult load(PolicyLoader loader, String detect) {
        return OneRule.load(loader, " {" + detect + "}");
    }

    private String problems(String detect) {
        return ProblemPrinter.human(load(few, detect).problems());
    }

    private static Detect detect(LoadResult result) {
        assertThat(ProblemPrinter.human(result.problems())).isEmpty();
        Policy policy = result.policies().getFirst();
        return Objects.requireNonNull(policy.rules().getFirst().when().detect());
    }

    @Test
    void theyAreReadBesideTheOtherNamesAndInCompanions() {
        Detect detect =
                detect(
                        load(
                                few,
                                "categories: governmentId, countries: [CZ, SK], together:"
                                        + " [{countries: SK}]"));
        assertThat(detect.selection())
                .isEqualTo(
                        new Selection(
                                Set.of(), Set.of(Category.GOVERNMENT_ID), Set.of("CZ", "SK")));
        assertThat(detect.together().getFirst().selection().countries()).containsExactly("SK");
    }

    @Test
    void norwayIsACountryWithoutQuotesToo() {
        assertThat(detect(load(all, "countries: [NO, DE]")).selection().countries())
                .containsExactlyInAnyOrder("NO", "DE");
        assertThat(detect(load(all, "countries: NO")).selection().countries())
                .containsExactly("NO");
    }

    @Test
    void aCountryThatIsNoneIsNamedWithItsPlace() {
        assertThat(problems("countries: [SK, cz]"))
                .isEqualTo(
                        """
                        p.yaml:7:32: error SLU0210: "countries" in "detect" of "when" of rule "r": \
                        "cz" is no country; write its ISO 3166-1 alpha-2 code in capitals
                            7 |       detect: {countries: [SK, cz]}
                              |                                ^^ did you mean "CZ"?
                        """);
    }

    @ParameterizedTest
    @CsvSource({"uk,GB", "UK,GB", "EL,GR", "DEU,DE", "Germany,DE", "Germny,DE", "slovakia,SK"})
    void whatPeopleWriteForACountryIsUnderstood(String written, String meant) {
        assertThat(problems("countries: " + written))
                .contains("error SLU0210", "did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "Q", "EUROPE", "12"})
    void nothingIsGuessedForWhatIsNoCountry(String written) {
        assertThat(problems("countries: " + written))
                .contains("error SLU0210")
                .doesNotContain("did you mean");
    }

    @Test
    void aCountryWithoutADetectorIsAnError() {
        assertThat(problems("countries: [CZ, LI]"))
                .isEqualTo(
                        """
                        p.yaml:7:32: error SLU0211: no detector is of the country "LI"; `sluice \
                        detectors` lists the countries
                            7 |       detect: {countries: [CZ, LI]}
                              |                                ^^
                        """);
        assertThat(problems("categories: contact, countries: LI")).contains("error SLU0211");
    }

    @Test
    void anInfoTypeThatTheCountriesLeaveOutIsAnError() {
        String ids = "infoTypes: [GERMANY_PASSPORT, US_SOCIAL_SECURITY_NUMBER], countries: DE";
        assertThat(ProblemPrinter.human(load(all, ids).problems()))
                .startsWith(
                        "p.yaml:7:46: error SLU0114: \"US_SOCIAL_SECURITY_NUMBER\" is of US and"
                                + " never counts with these countries: give it a rule of its own");
        assertThat(problems("infoTypes: EMAIL_ADDRESS, countries: CZ")).isEmpty();
    }

    @Test
    void whatNothingIsFoundOfIsWarnedOf() {
        assertThat(problems("categories: health, countries: CZ"))
                .startsWith(
                        "p.yaml:7:15: warning SLU0206: no detector is of these categories and"
                                + " countries");
        assertThat(problems("countries: CZ, minLikelihood: VERY_LIKELY"))
                .startsWith("p.yaml:7:15: warning SLU0208: none of these infoTypes");
    }

    @Test
    void anExceptionMayBeAboutCountries() {
        String text =
                """
                apiVersion: sluice/v1
                kind: Policy
                name: p
                rules: [{id: r, when: {detect: {categories: governmentId}}, action: block}]
                exceptions:
                  - id: E
                    rules: r
                    when: {detect: {countries: [SK]}}
                    reason: R
                    owner: o@example.com
                    expires: 2099-01-01
                """;
        LoadResult result = few.loadSources(List.of(YamlSource.of("p.yaml", text)));
        assertThat(ProblemPrinter.human(result.problems())).isEmpty();
        assertThat(result.policies().getFirst().exceptions().getFirst().when().detect())
                .isNotNull()
                .extracting(detect -> detect.selection().countries())
                .isEqualTo(Set.of("SK"));
    }
}
