package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Cuts;
import dev.sluice.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The keys of the record before are expected, and others must not be taken for them.
class ExpectedKeysTest {

    @Test
    void recordsWithMostlyTheSameKeysShowTheirOwn() {
        List<String> keys =
                List.of(
                        "a",
                        "",
                        "id",
                        "a\\\"b",
                        "\\u0061",
                        "eightkey",
                        "a key of some length",
                        "ä");
        List<String> values = List.of("1", "-2.5", "\"x\"", "[1,2]", "{\"a\":3}", "true", "[]");
        Seeded.check(
                100,
                random -> {
                    List<String> order = new ArrayList<>();
                    for (int i = random.nextInt(5); i >= 0; i--) {
                        order.add(keys.get(random.nextInt(keys.size())));
                    }
                    StringBuilder text = new StringBuilder("[");
                    List<String> paths = new ArrayList<>();
                    for (int record = 0; record < 6; record++) {
                        text.append(record == 0 ? "{" : ",{");
                        String separator = "";
                        for (String usual : order) {
                            boolean odd = random.nextInt(6) == 0;
                            String key = odd ? keys.get(random.nextInt(keys.size())) : usual;
                            String value = values.get(random.nextInt(values.size()));
                            text.append(separator).append('"').append(key).append("\":");
                            text.append(random.nextInt(4) == 0 ? " " : "").append(value);
                            separator = ",";
                            addPaths(
                                    paths,
                                    "$[*]." + ReferenceJson.all('"' + key + '"').getFirst(),
                                    value,
                                    key);
                        }
                        text.append('}');
                    }
                    byte[] part = text.append(']').toString().getBytes(UTF_8);
                    Shown whole = Shown.of(Views::json, List.of(part));
                    assertThat(whole.texts()).isEqualTo(ReferenceJson.scalars(text.toString()));
                    assertThat(whole.units()).extracting(Shown.Unit::path).isEqualTo(paths);
                    assertThat(Shown.of(Views::json, Cuts.single(part))).isEqualTo(whole);
                    assertThat(Shown.of(Views::json, Cuts.random(part, 40, random)))
                            .isEqualTo(whole);
                });
    }

    private static void addPaths(List<String> paths, String field, String value, String key) {
        if (!key.isEmpty()) {
            paths.add("$[*]");
        }
        switch (value) {
            case "true", "[]" -> {
                // No text.
            }
            case "[1,2]" -> paths.addAll(List.of(field + "[*]", field + "[*]"));
            case "{\"a\":3}" -> paths.addAll(List.of(field, field + ".a"));
            default -> paths.add(field);
        }
    }
}
