package dev.sluice.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLineTest {

    private static final String ALPHABET =
            "ab \"\\/\b\f\n\r\t\u0000\u001f\u007fé€…\uffff\ud83d\ude00";

    private final JsonLine line = new JsonLine();

    private String text() {
        return new String(line.toByteArray(), StandardCharsets.UTF_8);
    }

    private JsonNode written(String value) {
        line.begin().put("value", value).end();
        return JsonMapper.shared().readTree(line.toByteArray()).path("value");
    }

    @Test
    void fieldsListsAndObjectsStandInTheirOrder() {
        line.begin()
                .put("a", 1)
                .put("b", true)
                .put("t", Instant.EPOCH)
                .putUnlessEmpty("none", "")
                .putUnlessEmpty("none", null)
                .open("o")
                .put("c", "x")
                .close()
                .openList("l")
                .openItem()
                .close()
                .pair(-3, Long.MAX_VALUE)
                .item("y")
                .item(Long.MIN_VALUE)
                .closeList()
                .openList("empty")
                .closeList()
                .end();
        assertThat(text())
                .isEqualTo(
                        "{\"a\":1,\"b\":true,\"t\":\"1970-01-01T00:00:00Z\",\"o\":{\"c\":\"x\"},"
                                + "\"l\":[{},[-3,9223372036854775807],\"y\",-9223372036854775808],"
                                + "\"empty\":[]}\n");
    }

    @Test
    void aLineLeavesNothingForTheNextOne() {
        line.begin().put("long", "x".repeat(10_000)).end();
        line.begin().put("a", 1).end();
        assertThat(text()).isEqualTo("{\"a\":1}\n");
    }

    @Test
    void everyTextIsReadBackAndWrittenAsJacksonWritesIt() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder made = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                int at = ALPHABET.offsetByCodePoints(0, random.nextInt(19));
                made.appendCodePoint(ALPHABET.codePointAt(at));
            }
            String value = made.toString();
            assertThat(written(value).asString()).isEqualTo(value);
            assertThat(text())
                    .isEqualTo(
                            JsonMapper.shared().createObjectNode().put("value", value).toString()
                                    + "\n");
        }
    }

    @Test
    void aLoneSurrogateIsReplaced() {
        assertThat(written("a\ud83d").asString()).isEqualTo("a\ufffd");
        assertThat(written("\ude00b").asString()).isEqualTo("\ufffdb");
        assertThat(written("\ud83d\ud83d\ude00").asString()).isEqualTo("\ufffd\ud83d\ude00");
    }

    @Test
    void aLongTextIsCut() {
        assertThat(written("\u0001".repeat(8 << 10)).asString()).hasSize(8 << 10);
        assertThat(written("€".repeat((8 << 10) + 1)).asString())
                .isEqualTo("€".repeat(8 << 10) + "…");
    }
}
