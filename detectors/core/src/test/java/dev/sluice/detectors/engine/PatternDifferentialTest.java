package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The spans that a pattern matches, against RE2/J: every start with every end.
class PatternDifferentialTest {

    @Test
    void spansEqualThoseOfRe2j() {
        int[] spans = {0};
        Seeded.check(250, random -> spans[0] += compare(random, EngineLimits.DEFAULT));
        assertThat(spans[0]).as("spans that matched").isGreaterThan(600);
    }

    @Test
    void simulatedSpansEqualThoseOfRe2j() {
        EngineLimits tiny = EngineLimits.tables(1, 1, EngineLimits.DEFAULT.tableBytes());
        int[] spans = {0};
        Seeded.check(80, random -> spans[0] += compare(random, tiny));
        assertThat(spans[0]).as("spans that matched").isGreaterThan(100);
    }

    private static int compare(SplittableRandom random, EngineLimits limits) {
        String pattern = RandomPatterns.pattern(random, 3);
        Engine.check(pattern);
        int matched = 0;
        for (int i = 0; i < 6; i++) {
            String text = RandomPatterns.text(random, 1 + random.nextInt(9));
            Set<String> expected = re2jSpans(pattern, text);
            assertThat(spans(pattern, text, limits))
                    .as("spans of %s in %s", pattern, text)
                    .isEqualTo(expected);
            matched += expected.size();
        }
        return matched;
    }

    /// Spans as `start-end` in code points, empty ones left out.
    private static Set<String> re2jSpans(String pattern, String text) {
        Set<String> spans = new TreeSet<>();
        int length = text.codePointCount(0, text.length());
        for (int start = 0; start < length; start++) {
            for (int end = start + 1; end <= length; end++) {
                String whole = "(?s:.{%d})(?:%s)(?s:.{%d})".formatted(start, pattern, length - end);
                if (Pattern.matches(whole, text)) {
                    spans.add(start + "-" + end);
                }
            }
        }
        return spans;
    }

    /// A validator that takes nothing sees every length that was accepted.
    private static Set<String> spans(String pattern, String text, EngineLimits limits) {
        Set<String> spans = new TreeSet<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Detector detector =
                Detector.of(new InfoType("SPAN"), Category.CUSTOM)
                        .boundary(Boundary.NONE)
                        .pattern(
                                new DetectorPattern(
                                        pattern,
                                        Likelihood.POSSIBLE,
                                        (lent, from, to) -> {
                                            spans.add(index(bytes, from) + "-" + index(bytes, to));
                                            return false;
                                        },
                                        "none",
                                        false))
                        .build();
        Scanner scanner = Engine.compile(List.of(detector), limits).scanner();
        Scan scan = scanner.newScan(new FieldContexts(scanner.fieldHotwords()));
        Batch batch = new Batch();
        batch.begin(bytes, 0, bytes.length, 0);
        batch.unit(0, bytes.length, FieldContexts.ROOT);
        scan.feed(batch, match -> spans.add("found"));
        scan.end(match -> spans.add("found"));
        return spans;
    }

    /// Code points before a byte; fails inside a sequence.
    private static int index(byte[] text, int at) {
        assertThat(at == text.length || (text[at] & 0xC0) != 0x80).as("inside a sequence").isTrue();
        return new String(text, 0, at, StandardCharsets.UTF_8)
                .codePointCount(0, new String(text, 0, at, StandardCharsets.UTF_8).length());
    }
}
