package dev.sluice.policies.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.catalogue.CatalogueEntry;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CatalogueSamplesTest {
    private final CatalogueSamples samples = new CatalogueSamples(Catalogue.builtIn());

    @Test
    void cardsAreManifoldAndTheSameForASeed() {
        InfoType cards = new InfoType("CREDIT_CARD_NUMBER");
        SplittableRandom random = new SplittableRandom(7);
        Set<String> values = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            values.add(samples.sample(cards, random));
        }
        assertThat(values).hasSizeGreaterThan(95);
        assertThat(samples.sample(cards, new SplittableRandom(7)))
                .isEqualTo(samples.sample(cards, new SplittableRandom(7)));
    }

    @Test
    void mostOfTheCatalogueCanBeMade() {
        int made = 0;
        for (CatalogueEntry entry : Catalogue.builtIn().entries()) {
            InfoType infoType = entry.detector().infoType();
            if (samples.makes(infoType)) {
                assertThat(samples.sample(infoType, new SplittableRandom(1))).isNotEmpty();
                made++;
            }
        }
        assertThat(made).isGreaterThan(10);
    }

    @Test
    void whatIsNotInTheCatalogueIsRefused() {
        InfoType none = new InfoType("NOT_THERE");
        assertThat(samples.makes(none)).isFalse();
        assertThatThrownBy(() -> samples.sample(none, new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
