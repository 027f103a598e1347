package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Any pattern is refused with its place or compiles, and what it finds in any bytes depends
/// neither on how they are cut nor on the masks nor on the memory for states. `mvn test` runs
/// generated patterns; `JAZZER_FUZZ=1` looks for others.
class ScanFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void findingsDoNotDependOnCuts(FuzzedDataProvider data) {
        boolean word = data.consumeBoolean();
        int maxLength = data.consumeInt(1, 64);
        int cut = data.consumeInt(0, 200);
        String regex = data.consumeString(60);
        check(regex, word, maxLength, cut, data.consumeRemainingAsBytes());
    }

    @Test
    void findingsOfGeneratedPatternsDoNotDependOnCuts() {
        int[] found = {0};
        Seeded.check(
                300,
                random -> {
                    String regex = RandomPatterns.pattern(random, 3);
                    String text = RandomPatterns.text(random, random.nextInt(400));
                    found[0] +=
                            check(
                                    regex,
                                    random.nextBoolean(),
                                    1 + random.nextInt(64),
                                    random.nextInt(200),
                                    text.getBytes(StandardCharsets.UTF_8));
                });
        assertThat(found[0]).as("findings compared").isGreaterThan(1000);
    }

    /// How many are found.
    private static int check(String regex, boolean word, int maxLength, int cut, byte[] text) {
        Scanner scanner = scanner(regex, word ? Boundary.WORD : Boundary.NONE, maxLength);
        if (scanner == null) {
            return 0;
        }
        List<String> whole = found(Twins.everywhere(scanner), text, text.length);
        assertThat(found(Twins.plain(scanner), text, text.length)).isEqualTo(whole);
        assertThat(found(Twins.wide(scanner), text, text.length)).isEqualTo(whole);
        assertThat(found(Twins.narrow(scanner), text, text.length)).isEqualTo(whole);
        assertThat(found(scanner, text, 1)).isEqualTo(whole);
        assertThat(found(scanner, text, Math.clamp(cut, 1, Math.max(1, text.length))))
                .isEqualTo(whole);
        return whole.size();
    }

    private static @org.jspecify.annotations.Nullable Scanner scanner(
            String regex, Boundary boundary, int maxLength) {
        Detector detector =
                Detector.of(new InfoType("FUZZED"), Category.CUSTOM)
                        .boundary(boundary)
                        .maxLength(maxLength)
                        .pattern(new DetectorPattern(regex, Likelihood.LIKELY, null, null, false))
                        .hotwords(
                                new HotwordRule(List.of("a", "key"), 8, 8, Likelihood.VERY_LIKELY))
                        .build();
        try {
            EngineLimits limits = new EngineLimits(500, 200, 2000, 4 << 10, Duration.ZERO);
            return Engine.compile(List.of(detector), limits).scanner();
        } catch (PatternException e) {
            assertThat(e.offset()).isBetween(0, regex.length());
            return null;
        }
    }

    private static List<String> found(Scanner scanner, byte[] text, int piece) {
        List<String> found = new ArrayList<>();
        Scan scan = scanner.newScan(new FieldContexts(scanner.fieldHotwords()));
        Batch batch = new Batch();
        for (int from = 0; from < text.length; from += piece) {
            int to = Math.min(text.length, from + piece);
            byte[] lent = Arrays.copyOfRange(text, from, to);
            batch.begin(lent, 0, lent.length, from);
            batch.unit(0, lent.length, FieldContexts.ROOT);
            if (from > 0) {
                batch.continueFirst();
            }
            if (to < text.length) {
                batch.leaveLastOpen();
            }
            scan.feed(
                    batch,
                    m -> found.add(m.viewStart() + "-" + m.viewEnd() + " " + m.likelihood()));
        }
        scan.end(m -> found.add("found at the end"));
        return found;
    }
}
