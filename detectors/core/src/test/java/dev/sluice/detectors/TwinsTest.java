package dev.sluice.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.ScanRun.Unit;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.catalogue.CatalogueEntry;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The masks of all kernels lead to the same findings as masks that name every place, in text made
/// of examples, near misses and noise, in units of any length, cut anywhere.
class TwinsTest {

    private static final List<CatalogueEntry> ENTRIES = Catalogue.builtIn().entries();
    private static final Scanner SCANNER = Engine.compile(Catalogue.builtIn().detectors());
    private static final String[] NOISE = {
        " ", ", ", "\n", "-", ":", "\"", "=", "/", ".", "@", "é", "€", "0", "7", "a", "Z", "_",
        "\u0000"
    };

    /// What views have between units, and what they have not.
    private static final String[] GAPS = {"", "\",\"", ":", ",", "=", " ", "\n", "7", ".", "é"};

    @Test
    void findTheSame() {
        TwinRuns runs = new TwinRuns(SCANNER);
        Seeded.check(
                400,
                random -> {
                    String gap = GAPS[random.nextInt(GAPS.length)];
                    runs.compare(units(random), gap, random, 200);
                });
        assertThat(runs.compared()).as("findings compared").isGreaterThan(1000);
    }

    private static List<Unit> units(SplittableRandom random) {
        List<Unit> units = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(12);
            String field = "";
            for (int p = 0; p < pieces; p++) {
                CatalogueEntry entry = ENTRIES.get(random.nextInt(ENTRIES.size()));
                int which = random.nextInt(entry.examples().size());
                text.append(changed(entry.examples().get(which).text(), random));
                field = random.nextInt(4) == 0 ? entry.examples().get(which).field() : field;
                text.append(noise(random));
            }
            units.add(new Unit(text.toString(), field));
        }
        return units;
    }

    /// Mostly as it is; else with another character somewhere, or without its end.
    private static String changed(String text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + noise(random) + text.substring(at + 1);
            case 1 -> text.substring(0, at);
            default -> text;
        };
    }

    private static String noise(SplittableRandom random) {
        return NOISE[random.nextInt(NOISE.length)].repeat(
                1 + random.nextInt(random.nextInt(3) + 1));
    }
}
