package dev.sluice.load.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Detector;

import org.junit.jupiter.api.Test;

import java.util.List;

class CustomPolicyTest {

    @Test
    void thePolicyLoadsAndIsTheSameEachTime() {
        CustomPolicy policy = CustomPolicy.ofPatterns(500);
        assertThat(policy).isEqualTo(CustomPolicy.ofPatterns(500));
        List<String> patterns =
                policy.policy().detectors().stream()
                        .map(Detector::patterns)
                        .map(all -> all.getFirst().regex())
                        .toList();
        assertThat(patterns).hasSize(500);
        assertThat(patterns).filteredOn(each -> each.startsWith("(?i)")).hasSize(100);
        assertThat(patterns).filteredOn(each -> each.startsWith("\\b[A-Z]")).hasSize(50);
        assertThat(patterns).filteredOn(each -> each.matches("\\\\b[A-Za-z]{4}.*")).hasSize(350);
    }

    @Test
    void termsAreAskedForOnlyWhereTheyAreRead() {
        CustomPolicy terms = CustomPolicy.ofTerms(5000);
        assertThat(terms.yaml().lines().filter(line -> line.startsWith("      - "))).hasSize(5000);
        assertThat(terms.loads()).isEqualTo(CustomPolicy.ofTerms(5).loads());
        assertThat(CustomPolicy.ofPatterns(5).loads()).isTrue();
    }
}
