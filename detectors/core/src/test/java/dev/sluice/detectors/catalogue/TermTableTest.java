package dev.sluice.detectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.detectors.Terms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTableTest {

    @Test
    void termsStandUnderTheirLanguages() {
        List<String> lines =
                List.of("# Of a standard.", "", "[en]", "asthma", " type 2 ", "[de]", "Gicht");
        assertThat(TermTable.parse("t.txt", lines))
                .containsExactly(
                        Map.entry("en", List.of("asthma", "type 2")),
                        Map.entry("de", List.of("Gicht")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "art9-health",
                "art9-religion",
                "art9-politics",
                "art9-union",
                "art9-ethnicity",
                "art9-sex-life",
                "art9-genetic",
                "art9-biometric",
                "art10-criminal"
            })
    void aSpecialCategoryHasTermsInSevenLanguages(String table) {
        Map<String, List<String>> terms = TermTable.read(table);
        assertThat(terms).containsKeys("en", "de", "fr", "es", "it", "nl", "pl");
        assertThat(terms.values()).allSatisfy(words -> assertThat(words).hasSizeGreaterThan(10));
        assertThat(terms.values().stream().flatMap(List::stream)).allMatch(Terms::isTerm);
    }

    @Test
    void aBrokenLineIsNamed() {
        assertThatThrownBy(() -> TermTable.parse("t.txt", List.of("#", "asthma")))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("t.txt:2: a term before the first [language]");
        assertThatThrownBy(() -> TermTable.parse("t.txt", List.of("[en]", "a", "b", "a")))
                .hasMessage("t.txt:4: the term stands here twice");
        assertThatThrownBy(() -> TermTable.parse("t.txt", List.of("[en]", "[en]")))
                .hasMessage("t.txt:2: the language stands here twice");
        assertThatThrownBy(() -> TermTable.read("none"))
                .hasMessage("catalogue/tables/none.txt: is missing");
    }
}
