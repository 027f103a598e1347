package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.content.View;
import dev.sluice.testing.Cuts;
import dev.sluice.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvViewTest {

    private static final String[] CELLS = {
        "4111 1111", "", "a,b", "x\"y", "two\r\nlines", "ä😀", "0", "\"", ";", "\t|", "plain"
    };

    @Test
    void cellsAreUnitsInTheFieldOfTheirColumn() {
        assertThat(units("id,iban,note\n1,DE89,x\n2,\"FR14\",\"a \"\"b\"\", c\"\n"))
                .containsExactly(
                        "$=id",
                        "$=iban",
                        "$=note",
                        "$.id=1",
                        "$.iban=DE89",
                        "$.note=x",
                        "$.id=2",
                        "$.iban=FR14",
                        "$.note=a \"b\", c");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theFirstRecordSaysTheSeparator(String separator) {
        String table = "name,pan\nx,4111\n".replace(",", separator);
        assertThat(units(table)).containsExactly("$=name", "$=pan", "$.name=x", "$.pan=4111");
    }

    @Test
    void aSpreadsheetMayNameTheSeparator() {
        assertThat(units("\uFEFFsep=;\r\nname;a,b\r\nx;4111\r\n"))
                .containsExactly("$=sep=;", "$=name", "$=a,b", "$.name=x", "$.a,b=4111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane@example.com,4111\n",
                "4111,4111\n",
                "2026-01-01,paid\n",
                "tel,030 901820\n",
                "a,123456\n",
                "-5,b\n",
                ",,\n",
                ""
            })
    void aTableWithoutNamesIsOneUnitOfText(String table) {
        assertThat(units(table)).isEqualTo(table.isEmpty() ? List.of() : List.of("$=" + table));
    }

    @Test
    void blanksAroundCellsAndMissingAndMoreCellsAreRead() {
        assertThat(units(" a , \"b\" \n 1 , \"2\" \n3\n4,5,6\n\n7"))
                .containsExactly(
                        "$=a ", "$=b", "$= ", "$.a=1 ", "$.b=2", "$.b= ", "$.a=3", "$.a=4", "$.b=5",
                        "$=6", "$.a=7");
    }

    @Test
    void whatIsNoTableIsShownAllTheSame() {
        assertThat(units("a,b\n\"1\"x\"y,2\"3\n\"open,4\n5"))
                .containsExactly("$=a", "$=b", "$.a=1", "$.a=x\"y", "$.b=2\"3", "$.a=open,4\n5");
    }

    @Test
    void aLabelBesideACellIsPartOfItsContext() {
        for (List<byte[]> pieces :
                EveryCut.of("no,kind,value\n1,iban,DE89\n2,\"an iban\",DE90\n3,x,DE91\n")) {
            assertThat(Marked.of(Views::csv, pieces))
                    .containsExactly("$.value=DE89", "$.value=DE90");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 900})
    void theBeginningOfALongNameNamesTheColumn(int length) {
        byte[] part = ("n".repeat(length) + ",w\nv,x\n").getBytes(UTF_8);
        Shown shown = Shown.of(Views::csv, List.of(part));
        assertThat(shown.texts()).containsExactly("n".repeat(length), "w", "v", "x");
        assertThat(shown.units().get(2).path()).isEqualTo("$." + "n".repeat(Math.min(length, 256)));
        assertThat(shown.units().get(3).path()).isEqualTo("$.w");
        assertThat(Shown.of(Views::csv, Cuts.single(part))).isEqualTo(shown);
    }

    @Test
    void manyColumnsKeepTheirNames() {
        String names = numbered("c", 3000);
        List<Shown.Unit> units =
                Shown.of(Views::csv, List.of((names + numbered("v", 3000)).getBytes(UTF_8)))
                        .units();
        assertThat(units.getLast().path()).isEqualTo("$.c2999");
        assertThat(units).hasSize(6000);
    }

    @Test
    void theCellsAreThoseOfTheReference() {
        Seeded.check(
                200,
                random -> {
                    char separator = ",;\t|".charAt(random.nextInt(4));
                    String table = table(random, separator);
                    List<String> shown = show(table).texts();
                    List<String> expected =
                            ReferenceCsv.records(table, separator).stream()
                                    .flatMap(List::stream)
                                    .filter(cell -> !cell.isEmpty())
                                    .toList();
                    assertThat(shown).isEqualTo(expected);
                });
    }

    @Test
    void damagedTablesShowTheSameForEveryCut() {
        Seeded.check(
                100,
                random -> {
                    byte[] part = table(random, ',').getBytes(UTF_8);
                    for (int i = 0; i < 5; i++) {
                        part[random.nextInt(part.length)] =
                                (byte) "\",\n\r 4a".charAt(random.nextInt(7));
                    }
                    assertThat(show(new String(part, UTF_8)).length()).isPositive();
                });
    }

    @Test
    void aReplacementChangesThatCellAlone() {
        Seeded.check(
                300,
                random -> {
                    String table = table(random, ',');
                    View view = Views.csv(Shown.contexts());
                    byte[] part = table.getBytes(UTF_8);
                    List<Shown.Unit> units = Shown.of(view, Cuts.random(part, 9, random)).units();
                    int chosen = random.nextInt(units.size());
                    Shown.Unit unit = units.get(chosen);
                    Edited edited = new Edited();
                    view.replace(unit.start(), unit.end(), "x,\"ä\"\n*".getBytes(UTF_8), edited);
                    List<String> expected = new ArrayList<>(show(table).texts());
                    expected.set(chosen, "x 'ä' *");
                    assertThat(show(new String(edited.apply(part), UTF_8)).texts())
                            .isEqualTo(expected);
                });
    }

    /// Names and three records, cells quoted where they must be and at times where not.
    private static String table(SplittableRandom random, char separator) {
        int columns = 1 + random.nextInt(5);
        StringBuilder table = new StringBuilder("first");
        for (int i = 1; i < columns; i++) {
            table.append(separator).append("col").append(i);
        }
        // A single column says no separator; the comma is then taken.
        table.append(columns == 1 ? separator + "last" : "").append("\r\n");
        for (int row = 0; row < 3; row++) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                cells.add(written(CELLS[random.nextInt(CELLS.length)], random.nextBoolean()));
            }
            table.append(String.join(String.valueOf(separator), cells)).append("\r\n");
        }
        return table.toString();
    }

    private static String written(String cell, boolean quoted) {
        boolean must = cell.matches("(?s).*[\",;\\t|\\r\\n].*");
        return must || (quoted && !cell.isEmpty()) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static String numbered(String letter, int count) {
        StringBuilder row = new StringBuilder(letter + 0);
        for (int i = 1; i < count; i++) {
            row.append(',').append(letter).append(i);
        }
        return row.append('\n').toString();
    }

    private static List<String> units(String table) {
        return show(table).units().stream()
                .map(unit -> unit.path() + "=" + unit.text())
                .collect(Collectors.toList());
    }

    private static Shown show(String text) {
        return EveryCut.show(Views::csv, text);
    }
}
