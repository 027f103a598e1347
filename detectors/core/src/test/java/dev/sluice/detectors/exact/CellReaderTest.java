package dev.sluice.detectors.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.MemoryIndex;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {

    private static final IndexSecrets SECRETS =
            MemoryIndex.KEY.secrets(new byte[ExactKey.SALT_BYTES]);

    private static String form(ColumnType type, String value, String country) {
        CellReader reader = new CellReader(SECRETS, country);
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        if (!reader.read(type, text, 0, text.length)) {
            return "none";
        }
        return Long.toHexString(reader.tag())
                + Long.toHexString(reader.place())
                + Integer.toHexString(reader.cell());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL  | Ada@Example.COM      | ada@example.com",
                "PHONE  | +49 (171) 123-4567   | 0049 171/1234567",
                "PHONE  | +49 (171) 123-4567   | 0171 1234567",
                "IBAN   | DE89 3704 0044 0532  | de89-3704-0044-0532",
                "CARD   | 4111 1111 1111 1111  | 4111111111111111",
                "ID     | K-10.0001            | k100001",
                "NAME   | Lovelace, Ada        | ADA LOVELACE",
                "NAME   | Müller-Lüdenscheidt  | müller LÜDENSCHEIDT",
                "NAME   | “Ada”                | ada",
                "TEXT   | Große  Straße 5,     | GROßE STRAßE 5",
                "TEXT   | Ελλάδα               | ΕΛΛΆΔΑ",
                "NUMBER | 0001234.50           | 123,450",
                "DATE   | 1990-01-31           | 31.01.1990",
                "DATE   | 1/31/1990            | 19900131",
            })
    void theSameValueHasOneForm(ColumnType type, String one, String other) {
        assertThat(form(type, one, "49")).isNotEqualTo("none");
        assertThat(form(type, other, "49")).isEqualTo(form(type, one, "49"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL  | ada@example.com      | adaexample.com@x",
                "PHONE  | +49 171 1234567      | +43 171 1234567",
                "ID     | K-10.0001            | K-10.0002",
                "NAME   | Ada Lovelace         | Ada Ada Lovelace",
                "TEXT   | 5 Main Street        | Main Street 5",
                "TEXT   | main street          | mainstreet",
                "DATE   | 1990-01-12           | 1990-12-01",
            })
    void otherValuesHaveOtherForms(ColumnType type, String one, String other) {
        assertThat(form(type, other, "49")).isNotEqualTo(form(type, one, "49"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL  | no address",
                "EMAIL  | @x",
                "PHONE  | 12345",
                "PHONE  | 1234567890123456",
                "ID     | letters",
                "CARD   | 4111x1111",
                "NUMBER | none",
                "DATE   | 1990-13-01",
                "DATE   | 31.1",
                "NAME   | -",
                "NAME   | x",
            })
    void whatCannotBeFoundAgainHasNoForm(ColumnType type, String value) {
        assertThat(form(type, value, "")).isEqualTo("none");
    }

    @Test
    void emptyAndHugeCellsHaveNoForm() {
        assertThat(form(ColumnType.TEXT, " \t", "")).isEqualTo("none");
        assertThat(form(ColumnType.TEXT, "word ".repeat(300), "")).isEqualTo("none");
        assertThat(form(ColumnType.TEXT, "x".repeat(65), "")).isEqualTo("none");
    }

    @Test
    void americanNumbersGetTheirCode() {
        assertThat(form(ColumnType.PHONE, "(212) 555-0100", "1"))
                .isEqualTo(form(ColumnType.PHONE, "+1 212 555 0100", ""));
    }

    @Test
    void ofManyWordsTheFirstCount() {
        String eight = "a1 b2 c3 d4 e5 f6 g7 h8";
        assertThat(form(ColumnType.TEXT, eight + " i9", ""))
                .isEqualTo(form(ColumnType.TEXT, eight, ""));
    }
}
