package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.content.ContentException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewChoiceTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                FORM + "|a=1&b=%41+x|FORM",
                FORM + "|mail=a@b.example&u=http://x/?y,z|FORM",
                FORM + "|{\"a\":1}|JSON FORM",
                FORM + "| [\"a\"]|JSON FORM",
                FORM + "|card 4111|TEXT FORM",
                FORM + "|a=\"b\"|TEXT FORM",
                FORM + "|<a>1</a>|TEXT FORM",
                FORM + "|4111|TEXT FORM",
                "application/json|{\"a\":1}|JSON",
                "application/json|12|JSON",
                "application/json|\"a=b\"|JSON",
                "application/json|a=1&b=%41|FORM JSON",
                "text/plain|a=1&b=%41|FORM TEXT",
                "text/plain|a = 1|TEXT",
                "text/plain|=1|TEXT",
                "text/plain|{\"a\":1}|JSON",
                "text/plain; charset=shift_jis|{\"a\":1}|BYTES",
                "text/html|<p>a=1</p>|HTML",
                "text/html|a=1|FORM HTML",
                "application/sql|{\"a\":1}|JSON",
                "application/sql|SELECT 1|SQL",
                "text/markdown|# a|MARKDOWN",
                "text/markdown|{\"a\":1}|JSON",
                "image/png|a=1|FORM BYTES",
                "|{\"a\":1}|JSON",
                "|a=ä|BYTES",
            })
    void theLabelAndTheFirstBytesChoose(String type, String text, String kinds)
            throws ContentException {
        ViewChoice choice = ViewChoice.of(type == null ? "" : type);
        byte[] head = text.getBytes(UTF_8);
        List<ViewKind> whole = choice.choose(head, head.length, true);
        assertThat(whole).map(ViewKind::name).containsExactly(kinds.split(" "));
        for (int length = 0; length < head.length; length++) {
            List<ViewKind> early = choice.choose(head, length, false);
            assertThat(early.isEmpty() || early.equals(whole)).isTrue();
        }
    }

    @Test
    void itIsMadeWithinItsBytes() throws ContentException {
        byte[] head = "a=".concat("x".repeat(ViewChoice.MOST)).getBytes(UTF_8);
        for (String type : List.of(FORM, "application/json", "text/plain", "")) {
            ViewChoice choice = ViewChoice.of(type);
            assertThat(choice.choose(head, ViewChoice.MOST - 1, false)).isEmpty();
            assertThat(choice.choose(head, ViewChoice.MOST, false)).contains(ViewKind.FORM);
        }
    }

    @Test
    void nothingIsWhatItsLabelSays() throws ContentException {
        assertThat(ViewChoice.of(FORM).choose(new byte[0], 0, true)).containsExactly(ViewKind.FORM);
        assertThat(ViewChoice.of(FORM).choose(new byte[0], 0, false)).isEmpty();
    }
}
