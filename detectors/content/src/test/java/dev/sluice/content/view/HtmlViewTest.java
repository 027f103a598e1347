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

class HtmlViewTest {

    private static final String[] PIECES = {
        "<table>",
        "</table>",
        "<thead>",
        "</thead>",
        "<tr>",
        "</tr>",
        "<th>",
        "</th>",
        "<td>",
        "</td>",
        "<TD class=\"a>b\">",
        "<b>",
        "</b>",
        "iban",
        "4111 1111",
        " \n ",
        "<",
        ">",
        "ä😀",
        "<td",
        "<th colspan=2>",
        "<script>",
        "'",
        "\""
    };

    @Test
    void cellsAreUnitsInTheFieldOfTheirColumn() {
        assertThat(
                        cells(
                                "<p>a</p><table border=0><tr><th>Id</th><th> Bank <b>account</b>\n</th>"
                                        + "</tr>\n<tr><td>1</td><td class='x'>DE89</td></tr>"
                                        + "<tr><td>2<td><i>FR14</i></table>DE90"))
                .containsExactly(
                        "$.Id=1", "$.Bank account=DE89", "$.Id=2", "$.Bank account=<i>FR14</i>");
    }

    @Test
    void theHeadOfATableNamesItsColumnsInAnyCell() {
        assertThat(
                        cells(
                                "<TABLE><THEAD><TR><TD>a</TD><TD>b</TD></TR></THEAD><TBODY><TR>"
                                        + "<TH>1</TH><TD>2</TD></TR></TBODY></TABLE>"))
                .containsExactly("$.a=1", "$.b=2");
    }

    @Test
    void aNameMayStandOverMoreThanOneColumn() {
        assertThat(
                        cells(
                                "<table><tr><th colspan=\"2\">a</th><th>b</th></tr><tr><td>1</td>"
                                        + "<td>2</td><td>3</td><td>4</td></tr></table>"))
                .containsExactly("$.a=1", "$.a=2", "$.b=3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>1</td><td>b</td></tr><tr><td>2</td><td>c</td></tr></table>",
                "<tr><th>a</th></tr><tr><td>1</td></tr>",
                "<table><tr><th>a</th></tr></table><tr><td>1</td></tr>",
                "<table><tr><th>a</th></tr><!-- <td 1",
                "a < b <td",
                ""
            })
    void allElseIsOneUnitOfText(String html) {
        assertThat(show(html).texts()).isEqualTo(html.isEmpty() ? List.of() : List.of(html));
    }

    @Test
    void aNameOverTheWholeTableIsATitle() {
        assertThat(
                        cells(
                                "<table><tr><th colspan=5>Title</th></tr><tr><th>a</th><th>b</th></tr>"
                                        + "<tr><td>1</td><td>2</td></tr></table>"))
                .containsExactly("$.a=1", "$.b=2");
        assertThat(cells("<table><tr><th colspan=5>Title</th></tr><tr><td>1</td></tr></table>"))
                .isEmpty();
    }

    @Test
    void aTableInACellHasNamesOfItsOwn() {
        assertThat(
                        cells(
                                "<table><tr><th>a</th></tr><tr><td><table><tr><th>b</th></tr><tr>"
                                        + "<td>1</td></tr></table><td>2</td></tr></table>"))
                .containsExactly("$.b=1");
    }

    @Test
    void aLabelBesideACellIsPartOfItsContext() {
        String html =
                "<table><tr><th colspan=2>Details</th></tr><tr>\n<td>\n  An <b>iban</b>:\n </td>\n"
                        + "<td>DE89</td></tr><tr><td>x</td><td>DE90</td></tr></table>";
        for (List<byte[]> pieces : EveryCut.of(html)) {
            assertThat(Marked.of(Views::html, pieces)).containsExactly("$=DE89");
        }
    }

    @Test
    void aLabelBesideACellOfATableWithoutNamesIsItsContext() {
        String html =
                "<table><tr><th>iban</th><td>DE89</td><td>1</td></tr><tr><td>x</td><td>DE90</td>"
                        + "</tr><tr><td><b>iban</b>:</td>\n<td>DE91</td></tr></table>";
        for (List<byte[]> pieces : EveryCut.of(html)) {
            assertThat(Marked.of(Views::html, pieces)).containsExactly("$=DE89", "$=DE91");
        }
        assertThat(show(html).joined()).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 1010, 1020, 1030, 1200, 4000})
    void aLongTagOpensNoCell(int length) {
        String tag = "<td title=\"" + "x".repeat(length) + "\">";
        String html = "<table><tr><th>a</th></tr><tr>" + tag + "1</td></tr></table>";
        boolean opens = tag.length() <= 1024;
        assertThat(cells(html)).isEqualTo(opens ? List.of("$.a=1") : List.of());
    }

    @Test
    void everyByteIsShownOnceForEveryCut() {
        Seeded.check(
                300,
                random -> {
                    StringBuilder html = new StringBuilder();
                    for (int i = 0; i < 30; i++) {
                        html.append(PIECES[random.nextInt(PIECES.length)]);
                    }
                    assertThat(show(html.toString()).joined()).isEqualTo(html.toString());
                });
    }

    @Test
    void aReplacementChangesThatCellAlone() {
        String html = "<table><tr><th>a</th></tr><tr><td>1</td><td>2</td></tr></table>";
        View view = Views.html(Shown.contexts());
        Shown.Unit cell = Shown.of(view, Cuts.single(html.getBytes(UTF_8))).units().get(1);
        Edited edited = new Edited();
        view.replace(cell.start(), cell.end(), "x".getBytes(UTF_8), edited);
        assertThat(new String(edited.apply(html.getBytes(UTF_8)), UTF_8))
                .isEqualTo(html.replace('1', 'x'));
    }

    private static List<String> cells(String html) {
        return show(html).units().stream()
                .filter(unit -> !unit.path().equals("$"))
                .map(unit -> unit.path() + "=" + unit.text())
                .toList();
    }

    private static Shown show(String text) {
        return EveryCut.show(Views::html, text);
    }
}
