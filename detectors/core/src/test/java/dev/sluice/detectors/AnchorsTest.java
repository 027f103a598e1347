package dev.sluice.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.ScanRun.Unit;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.detectors.engine.Twins;
import dev.sluice.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Patterns that could begin at any word are tried only in front of what ends their first run of
/// bytes, and nothing is lost by it.
class AnchorsTest {

    private static final String[] PATTERNS = {
        // An address; first names and last names; a street; a line of a password file.
        "[a-z0-9.]+@[a-z]+",
        "[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-Z][a-z]+)?(?: (?:van|de|[A-Z]\\.)){0,2} [A-Z][a-z]+",
        "[A-Z][a-z]+, [A-Z][a-z]+",
        "(?:[A-Z][a-zß-ÿ]+[ -])*[A-Z][a-zß-ÿ]*(?:straße|weg|str\\.) ?\\d{1,3}",
        "(?m:^)[A-Za-z0-9.*-]{1,40}:(?:5432|\\*):[a-z]{1,8}",
        "[a-z]+=[^ ]"
    };

    private static final String[] PIECES = {
        "Anna",
        "Maria",
        "Étienne",
        "van",
        "de",
        "J.",
        "Smith",
        "Linden",
        "straße",
        "weg",
        "str.",
        "db",
        "10.0.0.7",
        ":5432:",
        ":*:",
        "@",
        "=",
        ",",
        " ",
        " ",
        "-",
        "\n",
        "12",
        "7",
        "a",
        "Z",
        "é",
        "€",
        ".",
        "anna.k",
        "x",
        "\"",
        "0"
    };

    private static final Scanner SCANNER = Engine.compile(detectors(PATTERNS));

    private static List<Detector> detectors(String... patterns) {
        List<Detector> detectors = new ArrayList<>();
        for (String regex : patterns) {
            detectors.add(
                    Detector.of(new InfoType("TYPE_" + detectors.size()), Category.CUSTOM)
                            .pattern(
                                    new DetectorPattern(
                                            regex, Likelihood.LIKELY, null, null, false))
                            .boundary(new Boundary("[A-Za-z_]", "[A-Za-z_]"))
                            .build());
        }
        return detectors;
    }

    @Test
    void allOfThesePatternsHaveOne() {
        assertThat(Twins.lanesTriedEverywhere(SCANNER)).isZero();
    }

    @Test
    void aPatternThatMayEndWithinItsRunHasNone() {
        Scanner words = Engine.compile(detectors("[A-Za-z]{3,9}"));
        assertThat(Twins.lanesTriedEverywhere(words)).isPositive();
    }

    @Test
    void findsWhatIsFoundWithoutThem() {
        TwinRuns runs = new TwinRuns(SCANNER);
        Seeded.check(
                2000,
                random -> {
                    String gap = random.nextBoolean() ? "\",\"" : "";
                    runs.compare(units(random), gap, random, 90);
                });
        assertThat(runs.compared()).as("findings compared").isGreaterThan(1000);
    }

    /// The run goes on behind the piece that its start is in, farther than masks look.
    @Test
    void aRunMayEndInAnotherPiece() {
        String text = "x, Annamarialouisecharlottewilhelminafriederikehenriette Smith.";
        for (ScanRun run : new TwinRuns(SCANNER).kernels()) {
            run.units(List.of(new Unit(text, "")), "");
            for (int cut = 1; cut < text.length(); cut++) {
                assertThat(run.cutAt(cut)).as("cut at %s", cut).hasSize(1);
            }
        }
    }

    private static List<Unit> units(SplittableRandom random) {
        List<Unit> units = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(random.nextInt(4) == 0 ? 400 : 30);
            for (int p = 0; p < pieces; p++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            units.add(new Unit(text.toString(), ""));
        }
        return units;
    }
}
