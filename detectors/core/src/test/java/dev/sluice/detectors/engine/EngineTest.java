package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.engine.CompileReport.Matcher;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ab(      | 2
                    ab)      | 2
                    [a-      | 0
                    a**      | 2
                    *a       | 0
                    a{1001}  | 1
                    a{3,2}   | 1
                    (?<=a)b  | 0
                    (?=a)b   | 0
                    \\1      | 0
                    \\y      | 0
                    [z-a]    | 1
                    \\p{Nix} | 0
                    [[:nix:]]| 1
                    """)
    void wrongSyntaxIsRefusedWithItsPlace(String pattern, int offset) {
        String regex = pattern.replace("\\\\", "\\");
        assertThatThrownBy(() -> Engine.check(regex))
                .isInstanceOfSatisfying(
                        PatternException.class,
                        e -> assertThat(e.offset()).as("%s: %s", regex, e).isEqualTo(offset));
    }

    @Test
    void aSingleByteIsRefusedForWhatItIs() {
        assertThatThrownBy(() -> Engine.check("a\\C"))
                .isInstanceOf(PatternException.class)
                .hasMessageContaining("a single byte");
    }

    @Test
    void aBoundaryIsOneClass() {
        assertThat(new Edges(new Boundary("", "[^0-9]")).forbidsAfter('a')).isTrue();
        assertThatThrownBy(() -> new Edges(new Boundary("", "ab")))
                .isInstanceOf(PatternException.class);
    }

    @Test
    void anErrorNamesTheDetector() {
        assertThatThrownBy(() -> Engine.compile(List.of(detector("BROKEN", "a(b"))))
                .isInstanceOf(PatternException.class)
                .hasMessageStartingWith("BROKEN: ");
    }

    @Test
    void anExplodingPatternIsSimulatedAndReported() {
        Detector small = detector("SMALL", "a{3}");
        Detector large = detector("LARGE", "[a-b]*a[a-b]{20}");
        CompiledScanner compiled = Engine.compile(List.of(small, large), EngineLimits.DEFAULT);

        assertThat(compiled.report().of(large))
                .singleElement()
                .satisfies(p -> assertThat(p.matcher()).isEqualTo(Matcher.SIMULATION));
        assertThat(compiled.report().of(small))
                .singleElement()
                .satisfies(p -> assertThat(p.matcher()).isEqualTo(Matcher.TABLE))
                .satisfies(p -> assertThat(p.states()).isPositive());
    }

    @Test
    void aPatternWhoseEndLiesTooFarIsReported() {
        Detector cut = detector("CUT", "k=[a-z]+");
        Detector missed = detector("MISSED", "<[a-z]+>");
        CompileReport report = Engine.compile(List.of(cut, missed), EngineLimits.DEFAULT).report();
        assertThat(report.of(cut).getFirst().missesLonger()).isFalse();
        assertThat(report.of(missed).getFirst().missesLonger()).isTrue();
    }

    private static Detector detector(String infoType, String regex) {
        return Detector.of(new InfoType(infoType), Category.CUSTOM)
                .boundary(Boundary.NONE)
                .pattern(new DetectorPattern(regex, Likelihood.POSSIBLE, null, null, false))
                .build();
    }
}
