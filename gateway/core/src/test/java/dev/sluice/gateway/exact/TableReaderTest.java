package dev.sluice.gateway.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.testing.Seeded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {

    private static List<List<String>> rows(byte[] table, char separator)
            throws IOException, TableException {
        TableReader reader =
                new TableReader(new ByteArrayInputStream(table), (byte) separator, _ -> {});
        List<List<String>> rows = new ArrayList<>();
        while (reader.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < reader.fields(); i++) {
                row.add(reader.text(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> rows(String table) throws IOException, TableException {
        return rows(table.getBytes(StandardCharsets.UTF_8), ',');
    }

    @Test
    void readsWhatTheStandardAllows() throws IOException, TableException {
        assertThat(rows("a,b\r\n1,\"x,\"\"y\"\"\r\nz\"\r\n\r\n,\n\"\",q"))
                .containsExactly(
                        List.of("a", "b"),
                        List.of("1", "x,\"y\"\r\nz"),
                        List.of("", ""),
                        List.of("", "q"));
        assertThat(rows("\uFEFFa,b\n\"c\",d"))
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(rows("")).isEmpty();
        assertThat(rows("a\tb c\td".getBytes(StandardCharsets.UTF_8), '\t'))
                .containsExactly(List.of("a", "b c", "d"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "a,b;\"x|line 2, column 1: a quote that is never closed",
                "a;é,\"x\"y|line 2, column 6: text behind a closing quote",
                "a;bb\"c|line 2, column 3: a quote in a field without quotes",
            })
    void saysWhereATableIsBroken(String table, String message) {
        assertThatThrownBy(() -> rows(table.replace(';', '\n')))
                .isInstanceOf(TableException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesOtherCharsets() {
        byte[] latin = "a,b\nx,M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> rows(latin, ','))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("line 2, field 2: not UTF-8");
    }

    @Test
    void refusesARowWithoutEnd() {
        assertThatThrownBy(() -> rows("a,b\n\"" + "x".repeat(TableReader.MOST_ROW + 1)))
                .hasMessageStartingWith("line 2")
                .hasMessageContaining("longer than 1 MiB");
    }

    @Test
    void findsTheSeparatorOut() {
        assertThat(separator("a,b;c,d\n;;;;;")).isEqualTo(',');
        assertThat(separator("a;b;c")).isEqualTo(';');
        assertThat(separator("a\tb,c\td")).isEqualTo('\t');
        assertThat(separator("a|b|c,d")).isEqualTo('|');
        assertThat(separator("a")).isEqualTo(',');
    }

    private static char separator(String start) {
        byte[] bytes = start.getBytes(StandardCharsets.UTF_8);
        return (char) TableReader.separator(bytes, bytes.length);
    }

    /// What a writer quotes, the reader reads, over the edges of its buffer.
    @Test
    void readsWhatWasWritten() {
        String[] parts = {"a", "é", "\"", ",", "\n", "\r\n", " ", "", "x".repeat(700)};
        Seeded.check(
                40,
                random -> {
                    List<List<String>> rows = new ArrayList<>();
                    StringBuilder table = new StringBuilder();
                    for (int i = random.nextInt(300); i >= 0; i--) {
                        String first = parts[random.nextInt(parts.length)] + "1";
                        String second =
                                parts[random.nextInt(parts.length)]
                                        + parts[random.nextInt(parts.length)];
                        rows.add(List.of(first, second));
                        table.append(quoted(first)).append(',').append(quoted(second));
                        table.append(random.nextBoolean() ? "\n" : "\r\n");
                    }
                    try {
                        assertThat(rows(table.toString())).isEqualTo(rows);
                    } catch (IOException | TableException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }
}
