package dev.sluice.policies.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.KeyMutations;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyMutationTest {
    private static final Set<String> NAMES = Set.of("infoTypes", "header", "headers");
    private final PolicyLoader loader =
            new PolicyLoader(
                    new FewNames(), Map.of(), LocalDate.of(2026, 11, 24), MemoryIndexes::new);

    @ParameterizedTest
    @CsvSource({"pci-dss.yaml,70", "every-key.yaml,110"})
    void eachKeyWithAChangedLetterIsAnErrorThereThatMeansTheKey(String file, int least) {
        Problems problems = new Problems();
        Path path = Path.of("src/test/resources/syntax", file);
        YamlSource source = YamlSource.read(path, file, problems).orElseThrow();
        assertThat(loader.loadSources(List.of(source)).hasErrors()).isFalse();
        int checked =
                KeyMutations.check(
                        source,
                        NAMES,
                        mutated -> {
                            LoadResult result = loader.loadSources(List.of(mutated));
                            assertThat(result.policies()).isEmpty();
                            return result.problems();
                        });
        assertThat(checked).isGreaterThan(least);
    }
}
