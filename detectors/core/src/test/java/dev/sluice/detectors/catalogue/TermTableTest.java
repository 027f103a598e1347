package dev.sluice.detectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermTableTest {

    @Test
    void termsStandUnderTheirLanguages() {
        List<String> lines =
                List.of("# Of a standard.", "", "[en]", "asthma", " type 2 ", "[de]", "Gicht");
        assertThat(TermTable.parse("t.txt", lines))
                .containsExactly(
                        java.util.Map.entry("en", List.of("asthma", "type 2")),
                        java.util.Map.entry("de", List.of("Gicht")));
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
