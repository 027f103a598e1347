package dev.sluice.policies;

import static dev.sluice.policies.PolicyFixtures.CARD;
import static dev.sluice.policies.PolicyFixtures.block;
import static dev.sluice.policies.PolicyFixtures.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void countriesNarrowWhatIsNamedAndNameByThemselves() {
        Detector german = identity("DE_NUMBER", "DE");
        Detector shared = identity("CZ_NUMBER", "CZ", "SK");
        Detector everywhere = identity("PASSPORT");
        List<Detector> all = List.of(german, shared, everywhere, CARD);
        Set<Category> ids = Set.of(Category.GOVERNMENT_ID);
        Set<InfoType> card = Set.of(CARD.infoType());
        assertThat(named(new Selection(Set.of(), Set.of(), Set.of("DE")), all))
                .containsExactly(german);
        assertThat(named(new Selection(Set.of(), Set.of(), Set.of("SK", "FR")), all))
                .containsExactly(shared);
        assertThat(named(new Selection(Set.of(), ids, Set.of("DE")), all))
                .containsExactly(german, everywhere);
        assertThat(named(new Selection(card, ids, Set.of("SK")), all))
                .containsExactly(shared, everywhere, CARD);
        assertThat(named(new Selection(card, ids, Set.of()), all)).isEqualTo(all);
        assertThat(named(new Selection(Set.of(shared.infoType()), Set.of(), Set.of("DE")), all))
                .isEmpty();
    }

    /// What the scanner of a route with such a rule gets.
    private static List<Detector> named(Selection selection, List<Detector> all) {
        Detect detect = new Detect(selection, Likelihood.LIKELY, 1, false);
        PolicyEngine engine = PolicyEngine.compile(List.of(policy(block("b", detect))));
        return all.stream().filter(engine::names).toList();
    }

    private static Detector identity(String name, String... countries) {
        return Detector.of(new InfoType(name), Category.GOVERNMENT_ID)
                .countries(List.of(countries))
                .pattern(new DetectorPattern("x", Likelihood.LIKELY, null, null, false))
                .build();
    }
}
