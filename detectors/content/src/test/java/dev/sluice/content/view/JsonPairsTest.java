package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Cuts;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A member that names what another member of its object is.
class JsonPairsTest {

    @Test
    void aLabelTellsTheValuesBehindIt() {
        assertThat(
                        marked(
                                "[{\"name\":\"iban\",\"value\":\"DE89\"},{\"name\":\"x\",\"value\":\"DE90\"}]"))
                .containsExactly("$[*].value=DE89");
        assertThat(marked("{\"Field_Name\" : \"an iban\", \"unit\": 1, \"Value\" : 12 }"))
                .containsExactly("$.Value=12");
        assertThat(marked("{\"key\":\"iban\",\"val\":\"a\\u0062\",\"other\":\"c\"}"))
                .containsExactly("$.val=ab");
    }

    @Test
    void severalLabelsCountTogether() {
        assertThat(
                        marked(
                                "{\"name\":\"iban\",\"type\":\"string\",\"id\":\"f7\",\"value\":\"DE89\"}"))
                .containsExactly("$.value=DE89");
        assertThat(
                        marked(
                                "[{\"id\":\"1\",\"type\":\"iban\",\"value\":\"a\"},{\"id\":\"2\",\"type\":\"t\",\"value\":\"b\"}]"))
                .containsExactly("$[*].value=a");
    }

    @Test
    void aLabelEndsWithItsObject() {
        assertThat(marked("[{\"name\":\"iban\"},{\"value\":\"DE89\"}]")).isEmpty();
        assertThat(marked("{\"name\":\"iban\",\"in\":{\"value\":\"DE89\"}}")).isEmpty();
        assertThat(marked("{\"a\":{\"name\":\"iban\"},\"value\":\"DE89\"}")).isEmpty();
        assertThat(marked("{\"name\":\"iban\",\"value\":[\"DE89\",{\"a\":1}]}")).isEmpty();
        assertThat(marked("{\"name\":\"iban\",\"value\":{\"value\":\"DE89\"}}")).isEmpty();
    }

    @Test
    void whatIsNoLabelTellsNothing() {
        assertThat(marked("{\"id\":\"iban-123\",\"value\":\"DE89\"}")).isEmpty();
        assertThat(marked("{\"names\":\"iban\",\"value\":\"DE89\"}")).isEmpty();
        assertThat(marked("{\"name\":\"" + "iban ".repeat(13) + "\",\"value\":\"DE89\"}"))
                .isEmpty();
        assertThat(marked("{\"name\":\"iban\\u0020\",\"value\":\"DE89\"}")).isEmpty();
        assertThat(marked("{\"name\":\"iban\",\"valued\":\"DE89\"}")).isEmpty();
        assertThat(marked("{\"value\":\"DE89\",\"name\":\"iban\"}")).isEmpty();
    }

    @Test
    void theLongestLabelCounts() {
        String longest = "iban" + "x".repeat(PairLabel.MOST - 4);
        assertThat(marked("{\"name\":\"" + longest + "\",\"value\":\"DE89\"}"))
                .containsExactly("$.value=DE89");
        assertThat(marked("{\"name\":\"" + longest + "x\",\"value\":\"DE89\"}")).isEmpty();
    }

    /// Path and text of each unit whose field has the hotword, the same for every cut.
    private static List<String> marked(String text) {
        byte[] part = text.getBytes(UTF_8);
        List<String> whole = Marked.of(Views::json, List.of(part));
        assertThat(Marked.of(Views::json, Cuts.single(part))).isEqualTo(whole);
        for (int at = 1; at < part.length; at++) {
            assertThat(Marked.of(Views::json, Cuts.at(part, at))).isEqualTo(whole);
        }
        return whole;
    }
}
