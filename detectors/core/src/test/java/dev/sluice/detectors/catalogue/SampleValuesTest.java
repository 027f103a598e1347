package dev.sluice.detectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.engine.Engine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SampleValuesTest {

    private static final int EACH = 20;

    private final Scanner scanner = Engine.compile(Catalogue.builtIn().detectors());
    private final FieldContexts contexts = new FieldContexts(scanner.fieldHotwords());

    @Test
    void everySampleIsFoundByItsDetectorInContext() {
        SplittableRandom random = new SplittableRandom(7);
        int types = 0;
        for (CatalogueEntry entry : Catalogue.builtIn().entries()) {
            if (entry.samples().isEmpty()) {
                continue;
            }
            types++;
            for (int i = 0; i < EACH; i++) {
                String value = SampleValues.generate(entry.infoType(), random).orElseThrow();
                assertThat(found(entry, value))
                        .as("%s %s", entry.infoType(), value)
                        .contains(value);
            }
        }
        assertThat(types).isGreaterThan(20);
    }

    @Test
    void samplesDifferAndComeAgainWithTheSameSeed() {
        InfoType card = new InfoType("CREDIT_CARD_NUMBER");
        SplittableRandom random = new SplittableRandom(7);
        SplittableRandom again = new SplittableRandom(7);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String value = SampleValues.generate(card, random).orElseThrow();
            assertThat(SampleValues.generate(card, again)).contains(value);
            seen.add(value);
        }
        assertThat(seen).hasSizeGreaterThan(95);
        assertThat(SampleValues.generate(new InfoType("NO_SUCH_TYPE"), random)).isEmpty();
    }

    private List<String> found(CatalogueEntry entry, String value) {
        contexts.reset();
        HotwordRule rule = entry.detector().hotwords();
        byte[] field =
                (rule == null ? "x" : rule.words().getFirst()).getBytes(StandardCharsets.UTF_8);
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        Batch batch = new Batch();
        batch.begin(text, 0, text.length, 0);
        batch.unit(0, text.length, contexts.child(FieldContexts.ROOT, field, 0, field.length));
        Scan scan = scanner.newScan(contexts);
        List<String> found = new ArrayList<>();
        scan.feed(batch, match -> add(found, entry, match));
        scan.end(match -> add(found, entry, match));
        return found;
    }

    private static void add(
            List<String> found, CatalogueEntry entry, dev.sluice.detectors.Match match) {
        if (match.detector().infoType().equals(entry.infoType())) {
            int length = match.textTo() - match.textFrom();
            found.add(new String(match.text(), match.textFrom(), length, StandardCharsets.UTF_8));
        }
    }
}
