package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeBuilderTest {

    private static final int FIRST = 6;

    private static List<Lane> lanes(String regex) {
        Detector detector =
                Detector.of(new InfoType("KEY"), Category.CUSTOM)
                        .boundary(Boundary.NONE)
                        .pattern(new DetectorPattern(regex, Likelihood.LIKELY, null, null, false))
                        .build();
        EngineScanner scanner = (EngineScanner) Engine.compile(List.of(detector));
        return scanner.program().openings().free();
    }

    private static boolean mayFollow(int symbol, String regex) {
        return lanes(regex).stream().anyMatch(lane -> lane.shape().before().contains(symbol));
    }

    @Test
    void aWordDoesNotBeginInAnother() {
        assertThat(mayFollow('x', "\\b(?:patient|Patient) [0-9]{3,5}")).isFalse();
        assertThat(mayFollow('_', "\\bpatient [0-9]{3,5}")).isFalse();
        assertThat(mayFollow(' ', "\\bpatient [0-9]{3,5}")).isTrue();
        assertThat(mayFollow(Edges.UNIT_EDGE, "\\bpatient [0-9]{3,5}")).isTrue();
        assertThat(mayFollow('x', "\\Bpatient [0-9]{3,5}")).isTrue();
        assertThat(mayFollow(' ', "\\Bpatient [0-9]{3,5}")).isFalse();
    }

    /// Another way to begin says nothing of this one.
    @Test
    void eachBeginningHasItsOwnEdge() {
        List<Lane> lanes = lanes("(?:\\b(?:[Tt]his is|[Aa]nd|[Tt]o) |<[Nn]ame>)[A-Za-z]{3,9}");
        assertThat(lanes).hasSizeGreaterThan(1);
        for (Lane lane : lanes) {
            boolean isSign = lane.shape().places().getFirst().contains('<');
            assertThat(lane.shape().before().contains('x')).isEqualTo(isSign);
        }
    }

    /// What the first byte is decides on which side of a word an assertion may hold.
    @Test
    void signsBeginBehindWords() {
        assertThat(mayFollow('x', "\\b-[0-9]{3,5}")).isTrue();
        assertThat(mayFollow(' ', "\\b-[0-9]{3,5}")).isFalse();
        assertThat(mayFollow('x', "\\b(?:-|a)[0-9]{3,5}")).isTrue();
        assertThat(mayFollow(' ', "\\b(?:-|a)[0-9]{3,5}")).isTrue();
    }

    /// The long s has two bytes, so that all letters behind it would have two places each.
    @Test
    void lettersOfAnotherLengthBlurNone() {
        List<Lane> lanes = lanes("(?i:statsig)-[0-9a-f]{5,9}");
        assertThat(lanes).hasSizeGreaterThan(1).allMatch(Lane::isLiteral);
        for (Lane lane : lanes) {
            List<SymbolSet> places = lane.shape().places();
            for (int place = 0; place < FIRST; place++) {
                assertThat(places.get(place).foldedCount()).as("place %d", place).isEqualTo(1);
            }
        }
    }
}
