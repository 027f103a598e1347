package dev.sluice.load.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Messages have the size that is reported, and wrappings are what they say.
class MessagesTest {

    private static final long SEED = 3;

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(ints = {16, 100, 1024, 4096})
    void messagesHaveTheirSize(int size) {
        for (byte[] message : Messages.json(40, size, SEED)) {
            assertThat(message).hasSize(size);
            JsonNode tree = json.readTree(message);
            assertThat(tree.has("note")).isTrue();
            assertThat(tree.has("orders")).isEqualTo(size > 1000);
        }
        assertThat(List.of(Messages.text(40, size, SEED)))
                .doesNotHaveDuplicates()
                .allSatisfy(message -> assertThat(message).hasSize(size));
    }

    @Test
    void wrappingsHoldTheirEscapes() {
        String escaped = text(Escaped.JSON_ESCAPES);
        String line = escaped.lines().findFirst().orElseThrow();
        JsonNode tree = json.readTree(line.substring(0, line.length() - 1));
        assertThat(tree.get("title").asString()).contains("\"", "caf\u00e9", "\n");
        assertThat(tree.get("email").asString()).contains("@");
        assertThat(text(Escaped.JSON_PLAIN)).doesNotContain("\\");
        String form = text(Escaped.FORM);
        assertThat(form.split("&", -1)[1]).startsWith("note=").contains("%3A", "+");
        assertThat(URLDecoder.decode(form.split("&", -1)[2], StandardCharsets.UTF_8)).contains("@");
    }

    private static String text(Escaped wrapping) {
        byte[] bytes = wrapping.bytes(4000, SEED);
        assertThat(bytes).hasSize(4000).isEqualTo(wrapping.bytes(4000, SEED));
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
