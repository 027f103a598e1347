package dev.sluice.detectors.catalogue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Terms;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

class EntryReaderTest {

    private static final String ENTRY =
            """
            id: TEST_NUMBER
            category: document
            description: A number.
            maturity: incubating
            sources:
              - {standard: None}
            patterns:
              - {regex: 'T\\d{4}', likelihood: LIKELY, validator: luhn}
            hotwords:
              words: {en: [test]}
              raised: VERY_LIKELY
            examples:
              - {text: a T1234, find: [T1234], field: t}
            counterExamples:
              - {text: T1, reason: Too short., below: LIKELY}
            """;

    private static CatalogueEntry read(String text) {
        YamlMapping parts = mapping("parts.yaml", "{is: ' ?= ?', quoted: '{is}\"'}");
        return EntryReader.read("test", mapping("test.yaml", text), new LeadParts(parts));
    }

    private static YamlMapping mapping(String file, String text) {
        return YamlMapping.read(file, new StringReader(text));
    }

    @Test
    void allIsRead() {
        CatalogueEntry entry = read(ENTRY);
        assertThat(entry.infoType().id()).isEqualTo("TEST_NUMBER");
        assertThat(entry.validators()).containsExactly("luhn");
        assertThat(entry.examples().getFirst().find()).containsExactly("T1234");
        assertThat(entry.counterExamples().getFirst().below()).isEqualTo(Likelihood.LIKELY);
    }

    @Test
    void hotwordsAreReadAsPeopleTypeThem() {
        String words = "{en: [tax id], fr: [carte d'identité, né le]}";
        CatalogueEntry entry = read(ENTRY.replace("{en: [test]}", words));
        assertThat(requireNonNull(entry.detector().hotwords()).words())
                .contains("tax id", "taxid", "carte d'identité", "carte d identité")
                .contains("CARTE D'IDENTITÉ", "carte d identite", "cartedidentite", "né le")
                .doesNotContain("ne le");
    }

    @Test
    void termsMayStandInThePlaceOfPatterns() {
        String terms =
                """
                terms:
                  - {words: {en: [asthma], de: [Gicht]}, likelihood: POSSIBLE, contextRequired: true}
                """;
        String entry =
                ENTRY.replaceFirst("(?m)^patterns:\\n.*\\n", Matcher.quoteReplacement(terms));
        assertThat(read(entry).detector().terms())
                .containsExactly(new Terms(List.of("asthma", "Gicht"), Likelihood.POSSIBLE, true));
        assertThat(read(entry).detector().patterns()).isEmpty();
        assertThatThrownBy(() -> read(entry.replace("Gicht", "'--'")))
                .hasMessageStartingWith("test.yaml:8:13: words: a term has 1 to 128 bytes");
    }

    @Test
    void leadsHavePartsInThem() {
        String led = ENTRY.replace("{regex:", "{lead: '\\p{L}a{1,2}{quoted}', regex:");
        assertThat(read(led).detector().patterns().getFirst().lead())
                .isEqualTo("\\p{L}a{1,2} ?= ?\"");
        assertThatThrownBy(() -> read(led.replace("{quoted}", "{bare}")))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("test.yaml:8:12: lead: there is no part {bare}");
    }

    @Test
    void anUnknownKeyIsNamedWithItsPlace() {
        assertThatThrownBy(() -> read(ENTRY.replace("maturity:", "maturty:")))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("test.yaml:1:1: maturity: is missing");
        assertThatThrownBy(() -> read(ENTRY.replace("validator:", "validater:")))
                .hasMessageStartingWith("test.yaml:8:43: unknown key \"validater\"");
        assertThatThrownBy(() -> read(ENTRY + "country: [DE]\n"))
                .hasMessageStartingWith("test.yaml:16:1: unknown key \"country\"");
    }

    @Test
    void anUnknownValueIsNamedWithItsPlace() {
        assertThatThrownBy(() -> read(ENTRY.replace("validator: luhn", "validator: lun")))
                .hasMessageStartingWith("test.yaml:8:54: validator: \"lun\" is unknown");
        assertThatThrownBy(() -> read(ENTRY.replace("category: document", "category: doc")))
                .hasMessageStartingWith("test.yaml:2:11:");
        assertThatThrownBy(() -> read(ENTRY.replace("raised: VERY_LIKELY", "raised: likely")))
                .hasMessageStartingWith("test.yaml:11:11:");
    }

    @Test
    void brokenYamlAndDoubledKeysAreNamedWithTheirPlace() {
        assertThatThrownBy(() -> read("a: [1"))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("test.yaml:1:");
        assertThatThrownBy(() -> read(ENTRY + "id: OTHER_NUMBER\n"))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("16:1");
        assertThatThrownBy(() -> read("- a"))
                .hasMessageStartingWith("test.yaml:1:1: expected a mapping");
    }
}
