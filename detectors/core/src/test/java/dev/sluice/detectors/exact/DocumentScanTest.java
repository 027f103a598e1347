package dev.sluice.detectors.exact;

import static dev.sluice.testing.MemoryDocuments.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.testing.MemoryDocuments;
import dev.sluice.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DocumentScanTest {

    private static final List<String> TEXTS = List.of(text(1, 400), text(2, 900), text(3, 60));
    private static final DocumentIndex INDEX = MemoryDocuments.open(TEXTS);

    private static Scanner scanner(int percent) {
        return LookupScanner.compile(
                List.of(
                        Detector.of(new InfoType("CONTRACT"), Category.CUSTOM)
                                .lookup(new DocumentLookup(INDEX, percent))
                                .build()),
                Engine::compile);
    }

    private static List<String> found(Scanner scanner, String text) {
        List<String> names = new ArrayList<>();
        new ExactRun(scanner).text(text).bare(match -> names.add(name(match)));
        return names;
    }

    private static String name(Match match) {
        var share = match.document();
        return share == null ? "none" : share.name() + " " + share.percent();
    }

    @Test
    void aWholeDocumentIsFoundOnce() {
        assertThat(found(scanner(90), TEXTS.get(0))).containsExactly("d0.txt 90");
        assertThat(found(scanner(30), text(9, 300) + TEXTS.get(1) + text(8, 300)))
                .containsExactly("d1.txt 30");
        assertThat(found(scanner(50), TEXTS.get(0) + TEXTS.get(1)))
                .containsExactly("d0.txt 50", "d1.txt 50");
    }

    @Test
    void caseAndPunctuationDoNotMatter() {
        String changed = TEXTS.get(0).toUpperCase(Locale.ROOT).replaceAll("[ .\n]+", ", ");
        assertThat(found(scanner(95), changed)).containsExactly("d0.txt 95");
    }

    @Test
    void aShareIsEnoughAndLessIsNot() {
        String half = TEXTS.get(1).substring(0, TEXTS.get(1).length() / 2);
        assertThat(found(scanner(40), half)).containsExactly("d1.txt 40");
        assertThat(found(scanner(60), half)).isEmpty();
        assertThat(found(scanner(1), text(77, 5000))).isEmpty();
    }

    @Test
    void repeatedTextCountsOnce() {
        String tenth = TEXTS.get(1).substring(0, TEXTS.get(1).length() / 10);
        assertThat(found(scanner(30), tenth.repeat(10))).isEmpty();
    }

    @Test
    void aScanForgetsWhatItSaw() {
        ExactRun run = new ExactRun(scanner(60));
        String half = TEXTS.get(1).substring(0, TEXTS.get(1).length() / 2);
        String rest = TEXTS.get(1).substring(TEXTS.get(1).length() / 2);
        int[] found = {0};
        for (String text : List.of(half, rest, TEXTS.get(1), half, TEXTS.get(1))) {
            run.text(text).bare(_ -> found[0]++);
        }
        assertThat(found[0]).isEqualTo(2);
    }

    @Test
    void findingsAreEqualForEveryCut() {
        ExactRun run = new ExactRun(scanner(30));
        Seeded.check(
                25,
                random -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < 6; i++) {
                        String part = TEXTS.get(random.nextInt(TEXTS.size()));
                        int from = random.nextInt(part.length());
                        text.append(part, from, from + random.nextInt(part.length() - from));
                        text.append(random.nextBoolean() ? "|" : " ü“x” ");
                        text.append("y".repeat(random.nextInt(90)));
                    }
                    run.text(text.toString());
                    List<String> whole = new ArrayList<>();
                    run.cutWith(match -> whole.add(name(match) + match.viewStart()));
                    for (int i = 0; i < 5; i++) {
                        List<String> cut = new ArrayList<>();
                        run.cutWith(
                                match -> cut.add(name(match) + match.viewStart()),
                                ExactRun.cuts(run.length(), random));
                        assertThat(cut).isEqualTo(whole);
                    }
                });
    }
}
