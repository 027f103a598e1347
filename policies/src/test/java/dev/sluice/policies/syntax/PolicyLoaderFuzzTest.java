package dev.sluice.policies.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.sluice.testing.Seeded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever a file holds, the loader says what is wrong with it and throws nothing.
class PolicyLoaderFuzzTest {
    private static final String TOKENS = "{}[]:,-?&*!|>'\"%@`#\n\t \\${}~\u0000\uFEFF\u2028é0a";
    private static final PolicyLoader LOADER =
            new PolicyLoader(new FewNames(), Map.of("NAME", "x"), LocalDate.of(2026, 11, 24));

    private static void load(byte[] bytes) {
        Problems problems = new Problems();
        YamlSource.ofBytes("fuzz.yaml", bytes, problems)
                .ifPresentOrElse(
                        source -> {
                            LoadResult result = LOADER.loadSources(List.of(source));
                            assertThat(ProblemPrinter.human(result.problems())).isNotNull();
                            assertThat(result.hasErrors() && !result.policies().isEmpty())
                                    .isFalse();
                        },
                        () -> assertThat(problems.hasErrors()).isTrue());
    }

    @FuzzTest(maxDuration = "60s")
    void loads(byte[] bytes) {
        load(bytes);
    }

    @Test
    void changedExamplesAreReportedAndNeverThrow() throws IOException {
        for (String file : List.of("pci-dss.yaml", "every-key.yaml")) {
            String text = Files.readString(Path.of("src/test/resources/syntax", file));
            Seeded.check(
                    400, random -> load(changed(text, random).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String changed(String text, SplittableRandom random) {
        StringBuilder out = new StringBuilder(text);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(4)) {
                case 0 -> out.insert(at, TOKENS.charAt(random.nextInt(TOKENS.length())));
                case 1 -> out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(9)));
                case 2 -> out.setCharAt(at, TOKENS.charAt(random.nextInt(TOKENS.length())));
                default -> {
                    int to = Math.min(out.length(), at + random.nextInt(60));
                    out.insert(random.nextInt(out.length()), out.substring(at, to));
                }
            }
        }
        return out.toString();
    }

    @Test
    void hostileFilesEndQuickly() {
        int many = 100_000;
        for (String text :
                List.of(
                        "[".repeat(many),
                        "{a: ".repeat(many),
                        "- ".repeat(many),
                        "a: &a [*a, *a]\n".repeat(1000),
                        "%YAML 99999999999999999999.1\n---\na: b\n",
                        "? ".repeat(1000),
                        "kind: Policy\napiVersion: sluice/v1\nname: " + "n".repeat(many),
                        "kind: Policy\n" + "n".repeat(many) + ": 1\n",
                        "a\uD800b: 1\n")) {
            load(text.getBytes(StandardCharsets.UTF_8));
            load(text.getBytes(StandardCharsets.UTF_16));
        }
    }
}
