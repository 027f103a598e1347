package dev.sluice.load.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Terms;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void termsAreOfOneAndOfTwoWords() {
        Terms terms = CustomPolicy.ofTerms(5000).policy().detectors().getFirst().terms().getFirst();
        assertThat(terms.words()).hasSize(5000).doesNotHaveDuplicates();
        assertThat(terms.words()).filteredOn(each -> each.contains(" ")).hasSize(1667);
    }
}
