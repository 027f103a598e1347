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

class SqlViewTest {

    private static final String[] PIECES = {
        "INSERT INTO t ",
        "(a, b)",
        " VALUES ",
        "(1, 'x')",
        ",",
        ";\n",
        "\n",
        "'",
        "''",
        "\\'",
        "(",
        ")",
        "COPY t (a, b) FROM stdin;\n",
        "1\tx\n",
        "\\.\n",
        "\\N",
        "4111 1111",
        "ä😀",
        "\"",
        "`a`",
        "NULL",
        "-- it's\n",
        " "
    };

    @Test
    void valuesAreUnitsInTheFieldOfTheirColumn() {
        assertThat(
                        values(
                                """
                                -- it's a dump
                                INSERT INTO "t" (id, `iban`,
                                 "note") VALUES
                                (1, 'DE89', 'it''s'),
                                  (2,'FR14',NULL);
                                replace into t(a) values('x');DE90\
                                """))
                .containsExactly(
                        "$.id=1",
                        "$.iban=DE89",
                        "$.note=it's",
                        "$.id=2",
                        "$.iban=FR14",
                        "$.note=NULL",
                        "$.a=x");
    }

    @Test
    void aFunctionAndItsValuesStandInOneColumn() {
        assertThat(
                        values(
                                "insert into t (a, b, c) values (f('x', g(1)), N'y', \"z\"), ('p\\'q',"
                                        + " 'r', 's') on conflict do nothing"))
                .containsExactly(
                        "$.a=f",
                        "$.a=x",
                        "$.a=g",
                        "$.a=1",
                        "$.b=N",
                        "$.b=y",
                        "$.c=z",
                        "$.a=p\\'q",
                        "$.b=r",
                        "$.c=s");
    }

    @Test
    void rowsOfADumpStandInTheirColumns() {
        assertThat(
                        values(
                                "COPY public.t (id, iban) FROM stdin;\n1\tDE89\n2\t\\N\n\\.\n\nSELECT"
                                        + " 1;\nCOPY t (a) FROM stdin;\nx\n"))
                .containsExactly("$.id=1", "$.iban=DE89", "$.id=2", "$.iban=\\N", "$.a=x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t VALUES (1, 'x');",
                "INSERT INTO t (a, b) SELECT 1, 'x';",
                "CREATE TABLE t (a int, b text);\nUPDATE t SET a = 'x';\n",
                "reinsert into t (a) values (1)",
                "COPY (SELECT a FROM t) TO stdout;\n1\n",
                "INSERT",
                ""
            })
    void allElseIsOneUnitOfText(String sql) {
        assertThat(show(sql).texts()).isEqualTo(sql.isEmpty() ? List.of() : List.of(sql));
    }

    @Test
    void aLabelBesideAValueIsPartOfItsContext() {
        String sql = "INSERT INTO t (k, v) VALUES ('an iban', 'DE89'), ('x', 'DE90');";
        for (List<byte[]> pieces : EveryCut.of(sql)) {
            assertThat(Marked.of(Views::sql, pieces)).containsExactly("$.v=DE89");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 600, 2000})
    void aLongNameMakesText(int length) {
        String sql = "INSERT INTO t (a, " + "b".repeat(length) + ") VALUES (1, 2);";
        assertThat(values(sql)).hasSize(length < 256 ? 2 : 0);
    }

    @Test
    void manyColumnsAreRead() {
        StringBuilder names = new StringBuilder("c0");
        StringBuilder row = new StringBuilder("0");
        for (int i = 1; i < 500; i++) {
            names.append(", c").append(i);
            row.append(", ").append(i);
        }
        Shown shown =
                Shown.of(
                        Views::sql,
                        List.of(
                                ("INSERT INTO t (" + names + ") VALUES (" + row + ")")
                                        .getBytes(UTF_8)));
        assertThat(shown.units().get(500).path()).isEqualTo("$.c499");
    }

    @Test
    void anyTextShowsTheSameForEveryCut() {
        Seeded.check(
                300,
                random -> {
                    StringBuilder sql = new StringBuilder();
                    for (int i = 0; i < 30; i++) {
                        sql.append(PIECES[random.nextInt(PIECES.length)]);
                    }
                    String shown = show(sql.toString()).joined();
                    assertThat(letters(shown)).isEqualTo(letters(sql.toString()));
                });
    }

    /// What is no structure; nothing of it is lost.
    private static String letters(String text) {
        return text.replaceAll("[\\s'\"(),]", "");
    }

    @Test
    void aReplacementChangesThatValueAlone() {
        String sql = "INSERT INTO t (a, b) VALUES ('x', 'it''s');";
        View view = Views.sql(Shown.contexts());
        Shown.Unit value = Shown.of(view, Cuts.single(sql.getBytes(UTF_8))).units().get(2);
        Edited edited = new Edited();
        view.replace(value.start(), value.end(), "p'q\n".getBytes(UTF_8), edited);
        assertThat(new String(edited.apply(sql.getBytes(UTF_8)), UTF_8))
                .isEqualTo("INSERT INTO t (a, b) VALUES ('x', 'p''q ');");
    }

    private static List<String> values(String sql) {
        return show(sql).units().stream()
                .filter(unit -> !unit.path().equals("$"))
                .map(unit -> unit.path() + "=" + unit.text())
                .toList();
    }

    private static Shown show(String text) {
        return EveryCut.show(Views::sql, text);
    }
}
