package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.content.View;
import dev.sluice.testing.Cuts;
import dev.sluice.testing.Seeded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownViewTest {

    private static final String[] PIECES = {
        "| a | b |\n",
        "|---|:-:|\n",
        "| 1 | 2 |\r\n",
        "|",
        "\n",
        " ",
        "\\|",
        "`x`",
        "text?",
        "-",
        "ä😀"
    };

    @Test
    void cellsAreUnitsInTheFieldOfTheirColumn() {
        String text =
                """
                # Title

                | Id | `Bank account` |
                |:---|---:|
                | 1 | DE89 |
                  |2|`FR14`|\r
                | 3 |  | x |

                Text | 4 |
                """;
        assertThat(cells(text))
                .containsExactly(
                        "$.Id=1", "$.Bank account=DE89", "$.Id=2", "$.Bank account=FR14", "$.Id=3");
    }

    @Test
    void aPipeBehindABackslashIsPartOfItsCell() {
        assertThat(cells("|a\\|b|c|\n|-|-|\n|1\\|2|3")).containsExactly("$.a\\|b=1\\|2", "$.c=3");
    }

    @Test
    void aTableEndsWithItsRows() {
        assertThat(cells("|a|\n|-|\n|1|\n\n|2|\n|3|\n")).containsExactly("$.a=1");
        assertThat(cells("|a|\n|-|\n|1|\nx\n|b|\n|-|\n|2|\n")).containsExactly("$.a=1", "$.b=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| a | b |\n| 1 | 2 |\n",
                "| a |\n| : |\n| 1 |\n",
                "a | b\n--- | ---\n1 | 2\n",
                "|a|\n|- x\n|1|\n",
                "|---|\n|---|\n",
                "|",
                ""
            })
    void allElseIsOneUnitOfText(String text) {
        assertThat(show(text).texts()).isEqualTo(text.isEmpty() ? List.of() : List.of(text));
    }

    @Test
    void aLabelBesideACellIsItsContext() {
        String text = "| Field | Value |\n|---|---|\n| iban | DE89 |\n| x | DE90 |\n";
        for (List<byte[]> pieces : EveryCut.of(text)) {
            assertThat(Marked.of(Views::markdown, pieces)).containsExactly("$.Value=DE89");
        }
    }

    @Test
    void theQueriesOfAddressesAreShownAsTheirReaderSeesThem() {
        assertThat(show("see /a?x=%41+b\n\n|a|\n|-|\n|/a?x=%41|\n").texts())
                .containsExactly("see /a?x=A b\n\n|a|\n|-|\n", "/a?x=%41", "\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1023, 1024, 1025, 4000})
    void aLongCellEndsItsTable(int length) {
        String text = "|a|\n|-|\n|" + "x".repeat(length) + "|\n|1|\n";
        boolean goesOn = length < 1024;
        assertThat(cells(text)).hasSize(goesOn ? 2 : 0);
        assertThat(show(text).joined()).contains("x".repeat(length));
    }

    @Test
    void everythingIsShownTheSameForEveryCut() {
        Seeded.check(
                300,
                random -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < 30; i++) {
                        text.append(PIECES[random.nextInt(PIECES.length)]);
                    }
                    assertThat(signs(show(text.toString()).joined()))
                            .isEqualTo(signs(text.toString()));
                });
    }

    @Test
    void aReplacementChangesThatCellAlone() {
        String text = "|a|b|\n|-|-|\n|1|2|\n";
        View view = Views.markdown(Shown.contexts());
        Shown.Unit cell = Shown.of(view, Cuts.single(text.getBytes(UTF_8))).units().get(1);
        Edited edited = new Edited();
        view.replace(cell.start(), cell.end(), "x|y\n".getBytes(UTF_8), edited);
        assertThat(new String(edited.apply(text.getBytes(UTF_8)), UTF_8))
                .isEqualTo(text.replace("1", "x y "));
    }

    /// Without what stands around cells.
    private static String signs(String text) {
        return text.replaceAll("[\\s|`]", "");
    }

    private static List<String> cells(String text) {
        return show(text).units().stream()
                .filter(unit -> !unit.path().equals("$"))
                .map(unit -> unit.path() + "=" + unit.text())
                .toList();
    }

    private static Shown show(String text) {
        return EveryCut.show(Views::markdown, text);
    }
}
