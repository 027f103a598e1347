package dev.sluice.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.detectors.ScanRun.Found;
import dev.sluice.detectors.ScanRun.Unit;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    private static final InfoType TYPE = new InfoType("TEST_TERMS");

    /// Pieces of the random texts: few, so that terms come about, and none whose case changes its
    /// length in a way that the reference does not know.
    private static final List<String> PIECES =
            List.of(
                    "union", "UNION", "Union", "member", "Member", "łódź", "ŁÓDŹ", "größe", "GRÖßE",
                    "é", "s", "7", " ", " ", "-", "_", "\t", "\n", "  ", ".", ",", "—", "日");

    @ParameterizedTest
    @CsvSource({
        "union member, a UNION Member., UNION Member",
        "union member, union-member, union-member",
        "union member, union_member_id, union_member",
        "łódź, w Łodzi: ŁÓDŹ!, ŁÓDŹ",
        "évêque, ÉVÊQUE, ÉVÊQUE",
        "größe, Die GRÖßE., GRÖßE",
        "crohn's disease, Crohn’s disease, Crohn’s disease",
        "covid-19, Covid 19, Covid 19",
        "hiv, hiv_positive, hiv",
    })
    void aTermIsFoundWhateverItsCaseAndTheSignBetweenItsWords(
            String term, String text, String found) {
        assertThat(found(terms(term), text, "")).extracting(Found::text).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource({
        "union member, union members",
        "union member, reunion member",
        "union member, union  member",
        "union member, union.member",
        "hiv, hivé",
        "hiv, éhiv",
        "hiv, hiv2",
        "łódź, lodz",
        "catholic, katholic",
    })
    void nothingElseIsFound(String term, String text) {
        assertThat(found(terms(term), text, "")).isEmpty();
    }

    @Test
    void theLongestTermIsFoundAndContextRaisesIt() {
        Detector detector =
                Detector.of(TYPE, Category.SPECIAL)
                        .terms(terms("type 2", "type 2 diabetes", "diabetes"))
                        .hotwords(new HotwordRule(List.of("diagnosis"), 0, 0, Likelihood.LIKELY))
                        .build();
        assertThat(found(detector, "type 2 diabetes, DIABETES", "note"))
                .extracting(Found::text, Found::likelihood)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("type 2 diabetes", Likelihood.POSSIBLE),
                        org.assertj.core.groups.Tuple.tuple("DIABETES", Likelihood.POSSIBLE));
        assertThat(found(detector, "diabetes", "mainDiagnosis"))
                .extracting(Found::likelihood)
                .containsExactly(Likelihood.LIKELY);
    }

    @Test
    void termsThatNeedContextAreFoundThereOnly() {
        Detector detector =
                Detector.of(TYPE, Category.SPECIAL)
                        .terms(new Terms(List.of("divorced"), Likelihood.UNLIKELY, true))
                        .hotwords(new HotwordRule(List.of("status"), 12, 0, Likelihood.LIKELY))
                        .build();
        assertThat(found(detector, "divorced", "")).isEmpty();
        assertThat(found(detector, "status: divorced", "")).hasSize(1);
        assertThat(found(detector, "divorced", "maritalStatus")).hasSize(1);
    }

    @Test
    void aListBeyondOneTableIsFoundWhole() {
        SplittableRandom random = new SplittableRandom(5);
        TreeSet<String> words = new TreeSet<>();
        while (words.size() < 4_000) {
            words.add(word(random));
        }
        Detector detector = detector(new Terms(List.copyOf(words), Likelihood.POSSIBLE, false));
        String text = String.join(" ", words);
        assertThat(found(detector, text, ""))
                .extracting(Found::text)
                .containsExactlyElementsOf(words);
    }

    @Test
    void aWordListIsRefusedThatIsNone() {
        assertThatThrownBy(() -> terms("a", "--")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> terms("x".repeat(129)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> terms()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Detector.of(TYPE, Category.SPECIAL).build())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void randomTextHasTheTermsThatASearchFinds() {
        List<String> terms = List.of("union", "union member", "łódź", "größe", "s", "é", "7 s");
        ScanRun run = new ScanRun(Engine.compile(List.of(detector(terms(terms)))));
        int[] total = {0};
        Seeded.check(
                400,
                random -> {
                    StringBuilder text = new StringBuilder();
                    int pieces = 1 + random.nextInt(30);
                    for (int i = 0; i < pieces; i++) {
                        text.append(PIECES.get(random.nextInt(PIECES.size())));
                    }
                    List<String> expected = search(terms, text.toString());
                    run.units(List.of(new Unit(text.toString(), "")), "");
                    int cut = random.nextInt(run.length() + 1);
                    List<String> found = run.cutAt(cut).stream().map(Found::text).toList();
                    assertThat(found).as("in <%s>", text).isEqualTo(expected);
                    total[0] += found.size();
                });
        assertThat(total[0]).isGreaterThan(500);
    }

    /// The plain way: at each place the longest term, then on behind it.
    private static List<String> search(List<String> terms, String text) {
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = longest(terms, text, at);
            if (end > at) {
                found.add(text.substring(at, end));
                at = end;
            } else {
                at++;
            }
        }
        return found;
    }

    private static int longest(List<String> terms, String text, int at) {
        if (at > 0 && isTouching(text.charAt(at - 1))) {
            return at;
        }
        return terms.stream()
                .mapToInt(term -> at + term.length())
                .filter(end -> end <= text.length())
                .filter(end -> end == text.length() || !isTouching(text.charAt(end)))
                .filter(end -> terms.contains(plain(text.substring(at, end))))
                .max()
                .orElse(at);
    }

    /// Ideographs part words here.
    private static boolean isTouching(char c) {
        return Character.isLetterOrDigit(c) && c < 0x2000;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\t\\n_-]", " ");
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        IntStream.range(0, 3 + random.nextInt(9))
                .forEach(_ -> word.append((char) ('a' + random.nextInt(26))));
        return word.toString();
    }

    private static Terms terms(String... words) {
        return terms(List.of(words));
    }

    private static Terms terms(List<String> words) {
        return new Terms(words, Likelihood.POSSIBLE, false);
    }

    private static Detector detector(Terms terms) {
        return Detector.of(TYPE, Category.SPECIAL).terms(terms).build();
    }

    private static List<Found> found(Terms terms, String text, String field) {
        return found(detector(terms), text, field);
    }

    private static List<Found> found(Detector detector, String text, String field) {
        ScanRun run = new ScanRun(Engine.compile(List.of(detector)));
        List<Found> whole = run.units(List.of(new Unit(text, field)), "").cutAt();
        assertThat(run.singly()).isEqualTo(whole);
        return whole;
    }
}
