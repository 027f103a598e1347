package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.testing.Cuts;
import dev.sluice.testing.Seeded;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentViewTest {

    private static final String[] WORDS = {
        "pan", "4111 1111", "a+b", "ä", "😀", "x=y", "p&q", "100%", "", "/", ";", "\"", "\u0000"
    };

    @Test
    void valuesAreUnitsInTheirFieldAndNamesInNone() {
        assertThat(show(Views::form, "pan=4111+1111&e%6Dail=a%40b.example&flag&=x&y=").units())
                .extracting(u -> u.path() + "=" + u.text())
                .containsExactly(
                        "$=pan",
                        "$.pan=4111 1111",
                        "$=email",
                        "$.email=a@b.example",
                        "$=flag",
                        "$=x",
                        "$=y");
    }

    @Test
    void whatIsNoEscapeIsText() {
        assertThat(show(Views::form, "a=100%&b=%4&c=%g1%%41&d=a=b").texts())
                .containsExactly("a", "100%", "b", "%4", "c", "%g1%A", "d", "a=b");
    }

    @Test
    void aPathHasSegmentsAndParameters() {
        assertThat(show(Views::path, "/a%20b/c+d;id=4111;x/e=f").units())
                .extracting(u -> u.path() + "=" + u.text())
                .containsExactly("$=a b", "$=c+d", "$=id", "$.id=4111", "$=x", "$=e=f");
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 2000})
    void theBeginningOfALongNameNamesTheField(int length) {
        byte[] part = ("n".repeat(length) + "=v&w=x").getBytes(UTF_8);
        Shown shown = Shown.of(Views::query, List.of(part));
        assertThat(shown.texts()).containsExactly("n".repeat(length), "v", "w", "x");
        assertThat(shown.units().get(1).path()).isEqualTo("$." + "n".repeat(Math.min(length, 256)));
        assertThat(Shown.of(Views::query, Cuts.single(part))).isEqualTo(shown);
    }

    @Test
    void theTextIsThatOfTheJdk() {
        Seeded.check(
                200,
                random -> {
                    String form = form(random, true);
                    assertThat(show(Views::form, form).texts()).isEqualTo(reference(form));
                });
    }

    @Test
    void damagedEscapesShowTheSameForEveryCut() {
        Seeded.check(
                100,
                random -> {
                    byte[] part = form(random, false).getBytes(UTF_8);
                    for (int i = 0; i < 5 && part.length > 0; i++) {
                        part[random.nextInt(part.length)] =
                                (byte) "%=&+/;4g".charAt(random.nextInt(8));
                    }
                    String damaged = new String(part, UTF_8);
                    assertThat(show(Views::form, damaged).length()).isPositive();
                    assertThat(show(Views::path, damaged).length()).isPositive();
                });
    }

    @Test
    void aReplacementChangesThatUnitAlone() {
        Seeded.check(
                300,
                random -> {
                    String form = form(random, true);
                    View view = Views.form(Shown.contexts());
                    byte[] part = form.getBytes(UTF_8);
                    List<Shown.Unit> units = Shown.of(view, Cuts.random(part, 9, random)).units();
                    int chosen = random.nextInt(units.size());
                    Shown.Unit unit = units.get(chosen);
                    String replacement = "x &=+%ä*";
                    Edited edited = new Edited();
                    view.replace(unit.start(), unit.end(), replacement.getBytes(UTF_8), edited);
                    List<String> expected = new ArrayList<>(reference(form));
                    expected.set(chosen, replacement);
                    assertThat(reference(new String(edited.apply(part), UTF_8)))
                            .isEqualTo(expected);
                });
    }

    @Test
    void aPathKeepsItsSegments() {
        View view = Views.path(Shown.contexts());
        byte[] part = "/users/john%2Fx@example.com/y".getBytes(UTF_8);
        Shown.Unit unit = Shown.of(view, List.of(part)).units().get(1);
        Edited edited = new Edited();
        view.replace(unit.start() + 2, unit.end(), "a b/c".getBytes(UTF_8), edited);
        assertThat(new String(edited.apply(part), UTF_8)).isEqualTo("/users/joa%20b%2Fc/y");
    }

    /// At least one pair with a name, written by the JDK.
    private static String form(SplittableRandom random, boolean some) {
        List<String> pairs = new ArrayList<>();
        int count = random.nextInt(4) + 1;
        for (int i = 0; i < count; i++) {
            String name = "n" + WORDS[random.nextInt(WORDS.length)];
            String value = "";
            for (int j = random.nextInt(4); j > 0; j--) {
                value += WORDS[random.nextInt(WORDS.length)];
            }
            pairs.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8));
        }
        return some ? String.join("&", pairs) : pairs.getFirst() + "&&;";
    }

    private static List<String> reference(String form) {
        return Arrays.stream(form.split("[&=]"))
                .filter(piece -> !piece.isEmpty())
                .map(piece -> URLDecoder.decode(piece, UTF_8))
                .toList();
    }

    private static Shown show(Function<FieldContexts, View> views, String text) {
        byte[] part = text.getBytes(UTF_8);
        Shown whole = Shown.of(views, List.of(part));
        for (int at = 0; at <= part.length; at++) {
            assertThat(Shown.of(views, Cuts.at(part, at))).isEqualTo(whole);
        }
        assertThat(Shown.of(views, Cuts.single(part))).isEqualTo(whole);
        return whole;
    }
}
