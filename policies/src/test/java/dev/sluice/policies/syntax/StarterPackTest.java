package dev.sluice.policies.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import dev.sluice.policies.testing.PolicyTest;
import dev.sluice.testing.KeyMutations;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StarterPackTest {
    private static final Set<String> NAMES = Set.of("infoTypes", "header", "headers");
    private final PolicyLoader loader =
            new PolicyLoader(Vocabulary.builtIn(), Map.of(), LocalDate.of(2026, 11, 24));

    @Test
    void theStarterPackLoadsFromTheJarWithoutAProblem() {
        LoadResult result = loader.loadSources(Resources.pack("starter"));
        assertThat(ProblemPrinter.human(result.problems())).isEmpty();
        assertThat(result.policies()).extracting(Policy::name).containsExactly("starter");
        assertThat(loader.load(List.of(Path.of("packs/starter"))).policies())
                .extracting(Policy::digest)
                .containsExactly(result.policies().getFirst().digest());
    }

    @Test
    void everyRuleHasACase() {
        LoadResult result = loader.loadSources(Resources.pack("starter"));
        Set<String> rules =
                result.policies().getFirst().rules().stream()
                        .map(Rule::id)
                        .collect(Collectors.toSet());
        Set<String> tested =
                result.tests().stream()
                        .map(PolicyTest::cases)
                        .flatMap(List::stream)
                        .flatMap(one -> one.expect().rules().stream())
                        .collect(Collectors.toSet());
        assertThat(tested).isEqualTo(rules);
    }

    @Test
    void eachKeyWithAChangedLetterIsAnErrorThereThatMeansTheKey() {
        List<YamlSource> pack = Resources.pack("starter");
        int keys = 0;
        for (int file = 0; file < pack.size(); file++) {
            YamlSource other = pack.get(1 - file);
            keys +=
                    KeyMutations.check(
                            pack.get(file),
                            NAMES,
                            mutated -> loader.loadSources(List.of(mutated, other)).problems());
        }
        assertThat(keys).isGreaterThan(180);
    }

    @Test
    void theWorkedExampleLoadsWithTheBuiltInCatalogue() {
        Path example = Path.of("src/test/resources/syntax/pci-dss.yaml");
        assertThat(ProblemPrinter.human(loader.load(List.of(example)).problems())).isEmpty();
    }
}
