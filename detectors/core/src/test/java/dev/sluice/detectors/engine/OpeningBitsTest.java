package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpeningBitsTest {

    private static final String NUMBER = "[0-9]{9}";

    private static Detector gated(int number, String regex, List<String> words) {
        return Detector.of(new InfoType("KIND_" + number), Category.CUSTOM)
                .pattern(new DetectorPattern(regex, Likelihood.LIKELY, null, null, true))
                .hotwords(new HotwordRule(words, 40, 0, Likelihood.VERY_LIKELY))
                .build();
    }

    private static List<Long> bits(List<Detector> detectors) {
        Openings openings = ((EngineScanner) Engine.compile(detectors)).program().openings();
        return IntStream.range(0, detectors.size()).mapToObj(openings::bit).toList();
    }

    @Test
    void asLongAsThereAreEnoughEachHasItsOwn() {
        List<Detector> few = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            few.add(gated(i, NUMBER, List.of("word" + i)));
        }
        assertThat(bits(few)).doesNotHaveDuplicates().allMatch(bit -> Long.bitCount(bit) == 1);
    }

    /// A word that opens lanes that text has at any place is expensive, so those share with nobody
    /// who has other words.
    @Test
    void whereTheyAreScarceThoseShareThatCostLeast() {
        List<Detector> many = new ArrayList<>();
        many.add(gated(0, "[a-z]{4,}", List.of("name", "surname", "family")));
        for (int i = 1; i < 300; i++) {
            many.add(gated(i, NUMBER, List.of("word" + i % 150, "other" + i % 150)));
        }
        List<Long> bits = bits(many);
        assertThat(bits).allMatch(bit -> Long.bitCount(bit) == 1);
        assertThat(bits).filteredOn(bit -> bit.equals(bits.getFirst())).hasSize(1);
        assertThat(
                        IntStream.range(1, 150)
                                .filter(i -> bits.get(i).equals(bits.get(i + 150)))
                                .count())
                .as("those of the same words")
                .isGreaterThan(75);
    }
}
