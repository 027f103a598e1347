package dev.sluice.content.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.content.ContentException;
import dev.sluice.content.View;
import dev.sluice.detectors.Batch;
import dev.sluice.testing.Cuts;
import dev.sluice.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordMarksTest {

    /// The marks as letters in front of the byte of the view before which they stand.
    private static List<String> marks(String type, List<byte[]> pieces) {
        View view = Views.forMediaType(type, Shown.contexts());
        List<String> marks = new ArrayList<>();
        try {
            for (byte[] piece : pieces) {
                view.feed(piece, 0, piece.length, batch -> collect(batch, marks));
            }
            view.end(batch -> collect(batch, marks));
        } catch (ContentException e) {
            throw new AssertionError(e);
        }
        return marks;
    }

    private static void collect(Batch batch, List<String> marks) {
        for (int i = 0; i < batch.marks(); i++) {
            long at = batch.viewOffset() + batch.markPlace(i) - batch.from();
            marks.add(batch.markKind(i).name().charAt(0) + "" + at);
        }
    }

    private static List<String> marks(String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> whole = marks(type, List.of(bytes));
        assertThat(marks(type, Cuts.single(bytes))).isEqualTo(whole);
        Seeded.check(
                20,
                random -> assertThat(marks(type, Cuts.random(bytes, 9, random))).isEqualTo(whole));
        return whole;
    }

    @Test
    void anObjectIsADocument() {
        assertThat(marks("application/json", "{\"a\":{\"b\":[1,{}]}} {}"))
                .containsExactly("D0", "E13", "R15", "D19");
    }

    @Test
    void theOutermostObjectsOfAListAreElements() {
        assertThat(marks("application/json", "[{\"a\":[{}]},[{}],1]"))
                .containsExactly("D0", "E1", "R11", "E13", "R15");
    }

    @Test
    void escapesMoveTheMarks() {
        // In the view the escape of six bytes is one byte.
        assertThat(marks("application/json", "[{\"a\":\"\\u0041\"},{\"b\":\"\\n\"}]"))
                .containsExactly("D0", "E1", "R10", "E11", "R20");
    }

    @Test
    void moreMarksThanABatchHoldsAreAllThere() {
        assertThat(marks("application/json", "[" + "{},".repeat(3000) + "]"))
                .hasSize(6001)
                .startsWith("D0", "E1", "R3", "E4")
                .endsWith("E8998", "R9000");
        assertThat(marks("text/csv", "1\n".repeat(3000))).hasSize(3001).endsWith("D6000");
    }

    @Test
    void aRowIsADocument() {
        assertThat(marks("text/csv", "a,b\n\"x\ny\",z\r\nq\"q\n"))
                .containsExactly("D0", "D4", "D13");
        assertThat(marks("text/tab-separated-values", "a\t\"\n\"\t\nb"))
                .containsExactly("D0", "D7");
    }

    @Test
    void aRowThatIsInsertedIsADocument() {
        assertThat(marks("application/sql", "INSERT INTO t (a) VALUES ('x'),\n(1);"))
                .containsExactly("D25", "D32");
        assertThat(marks("application/sql", "COPY t (a) FROM stdin;\n1\n2\n\\.\n"))
                .containsExactly("D23", "D25");
    }

    @Test
    void aRowOfATableInMarkdownIsADocument() {
        assertThat(marks("text/markdown", "|a|\n|-|\n|1|\n|2|\n")).containsExactly("D8", "D12");
    }

    @Test
    void otherTextHasNoRecords() {
        assertThat(marks("text/plain", "a,b\nc")).isEmpty();
    }
}
