package dev.sluice.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

    @Test
    void rowsAreWrittenForPeopleAndForPrograms() {
        Table table = new Table("what", "MB/s");
        table.row("a, or \"b\"", "1");
        table.row("c|d", "2");
        assertThat(table.markdown())
                .isEqualTo("| what | MB/s |\n|---|---|\n| a, or \"b\" | 1 |\n| c\\|d | 2 |\n");
        assertThat(table.csv()).isEqualTo("what,MB/s\n\"a, or \"\"b\"\"\",1\nc|d,2\n");
    }

    @Test
    void aRowHasACellForEachColumn() {
        Table table = new Table("a", "b");
        assertThatIllegalArgumentException().isThrownBy(() -> table.row("1"));
    }

    @ParameterizedTest
    @CsvSource({
        "1234.4, 1234",
        "99.96, 100.0",
        "12.34, 12.3",
        "1.234, 1.23",
        "0.1234, 0.123",
        "0.01234, 0.0123",
        "0, 0.0000",
        "NaN, –",
        "Infinity, –"
    })
    void figuresHaveThreeDigits(double value, String written) {
        assertThat(Table.figure(value)).isEqualTo(written);
    }

    @Test
    void aRatioToWhatWasNotMeasuredIsADash() {
        assertThat(Table.times(30, 2)).isEqualTo("15.0 ×");
        assertThat(Table.times(30, Double.NaN)).isEqualTo("–");
        assertThat(Table.times(30, 0)).isEqualTo("–");
    }
}
