package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.content.View;
import dev.sluice.testing.Cuts;
import dev.sluice.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonViewTest {

    @Test
    void everyScalarAndKeyIsAUnitInItsField() {
        Shown shown =
                show("{\"pan\": \"4111\", \"n\":[1, {\"e\\u006d\":\"a\\\"b\"}, true], \"\":null}");
        assertThat(shown.units())
                .extracting(u -> u.path() + "=" + u.text())
                .containsExactly(
                        "$=pan", "$.pan=4111", "$=n", "$.n[*]=1", "$.n[*]=em", "$.n[*].em=a\"b");
    }

    @Test
    void escapesAreDecoded() {
        assertThat(
                        show("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e4\\u20AC\\ud83d\\ude00\"")
                                .texts())
                .containsExactly("\"\\/\b\f\n\r\tAä€😀");
        assertThat(show("\"\\ud83d-\\ude00-\\ud83d\\u0041\"").texts())
                .containsExactly("\uFFFD-\uFFFD-\uFFFDA");
        assertThat(show("\"\\x34\\1\\-\\u12\\u12g4\\x4g\"").texts())
                .containsExactly("41-\\u12\\u12g4\\x4g");
    }

    @Test
    void whatIsNoJsonIsText() {
        assertThat(show("4111 1111 1111 1111").texts()).containsExactly("4111 1111 1111 1111");
        assertThat(show("{mac: 00:1a:2b, \"x\": 1/* y */}").texts())
                .containsExactly("mac: 00:1a:2b, ", "x", "1/* y */");
        assertThat(show("[tru, nulls, falsehood]").texts())
                .containsExactly("tru, nulls, falsehood");
        assertThat(show("{\"a\": 'b c'}").texts()).containsExactly("a", "'b c'");
        assertThat(show("\"never closed").texts()).containsExactly("never closed");
        assertThat(show("{\"never closed").texts()).containsExactly("never closed");
        assertThat(show("\"raw \n\u0001\"").texts()).containsExactly("raw \n\u0001");
        assertThat(show("]]}}1").texts()).containsExactly("1");
    }

    @Test
    void severalTextsFollowOneAnother() {
        Shown shown = show("{\"a\":1}\n{\"a\":2}\n3\n4\n\"x\" true[5]");
        assertThat(shown.units())
                .extracting(u -> u.path() + "=" + u.text())
                .containsExactly("$=a", "$.a=1", "$=a", "$.a=2", "$=3", "$=4", "$=x", "$[*]=5");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(show("\uFEFF{\"a\":1}").texts()).containsExactly("a", "1");
        assertThat(show("\uFEFF").texts()).isEmpty();
        assertThat(show("1\uFEFF").texts()).containsExactly("1\uFEFF");
    }

    @Test
    void deepNestingLosesTheFieldAndNoText() {
        String deep = "{\"k\":".repeat(300) + "\"v\"" + "}".repeat(300) + "{\"after\":7}";
        Shown shown = show(deep);
        assertThat(shown.joined()).isEqualTo("k".repeat(300) + "vafter7");
        assertThat(shown.units().get(300).path()).isEqualTo("$.{tooManyFields}");
        assertThat(shown.units().getLast().path()).isEqualTo("$.after");
    }

    @Test
    void keysStandInTheObjectAndNotInThemselves() {
        Shown shown = show("{\"a\":{\"password\":\"v\"},\"b\":[{\"c\":1}]}");
        assertThat(shown.units().stream().map(Shown.Unit::path))
                .containsExactly("$", "$.a", "$.a.password", "$", "$.b[*]", "$.b[*].c");
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 258, 300, 5000})
    void theBeginningOfALongKeyNamesTheField(int length) {
        for (String tail : List.of("", "\\n", "\\\"x")) {
            String key = "k".repeat(length - tail.length()) + tail;
            byte[] part = ("{\"" + key + "\":\"v\"}").getBytes(UTF_8);
            Shown shown = Shown.of(Views::json, List.of(part));
            assertThat(shown.units()).hasSize(2);
            assertThat(shown.units().get(1).path())
                    .startsWith("$." + "k".repeat(Math.min(length - tail.length(), 256)))
                    .hasSizeLessThanOrEqualTo(2 + 256);
            assertThat(Shown.of(Views::json, Cuts.single(part))).isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1023, 1024, 1025, 1026, 3000})
    void numbersBeyondTheLimitAreText(int length) {
        for (int blanks : new int[] {0, 63, 64, 65, 66, 90}) {
            String text = "[" + "7".repeat(length) + " ".repeat(blanks) + ",2]";
            byte[] part = text.getBytes(UTF_8);
            Shown shown = Shown.of(Views::json, List.of(part));
            assertThat(shown.joined()).startsWith("7".repeat(length));
            assertThat(Shown.of(Views::json, Cuts.single(part))).isEqualTo(shown);
            assertThat(Shown.of(Views::json, Cuts.at(part, 700))).isEqualTo(shown);
        }
    }

    @Test
    void everyCutShowsTheSame() {
        Seeded.check(
                30,
                random -> {
                    byte[] part = new JsonTexts(random).text(4).getBytes(UTF_8);
                    sameForEveryCut(part);
                });
    }

    @Test
    void everyCutOfDamagedJsonShowsTheSame() {
        Seeded.check(
                60,
                random -> {
                    byte[] part = new JsonTexts(random).text(3).getBytes(UTF_8);
                    String tricks = "\"\\{}[]:,ud8x0 \n-1tnf";
                    for (int i = 0; i < 8; i++) {
                        part[random.nextInt(part.length)] =
                                (byte) tricks.charAt(random.nextInt(tricks.length()));
                    }
                    sameForEveryCut(part);
                });
    }

    @Test
    void largeTextsShowTheSameForRandomCuts() {
        Seeded.check(
                10,
                random -> {
                    StringBuilder text = new StringBuilder();
                    while (text.length() < 100_000) {
                        text.append(new JsonTexts(random).text(5));
                        text.append("\"").append("long ".repeat(random.nextInt(700))).append("\"");
                        text.append(" ".repeat(random.nextInt(3000)));
                    }
                    byte[] part = text.toString().getBytes(UTF_8);
                    Shown whole = Shown.of(Views::json, List.of(part));
                    assertThat(Shown.of(Views::json, Cuts.random(part, 5000, random)))
                            .isEqualTo(whole);
                    assertThat(Shown.of(Views::json, Cuts.random(part, 60, random)))
                            .isEqualTo(whole);
                    assertThat(whole.texts()).isEqualTo(ReferenceJson.scalars(text.toString()));
                });
    }

    @Test
    void theTextIsThatOfTheReference() {
        Seeded.check(
                300,
                random -> {
                    String text = new JsonTexts(random).text(5);
                    assertThat(show(text).texts()).isEqualTo(ReferenceJson.scalars(text));
                });
    }

    @Test
    void aReplacementChangesThatScalarAlone() {
        Seeded.check(
                400,
                random -> {
                    String text = new JsonTexts(random).text(4);
                    byte[] part = text.getBytes(UTF_8);
                    View view = Views.json(Shown.contexts());
                    List<Shown.Unit> units = Shown.of(view, Cuts.random(part, 50, random)).units();
                    if (units.isEmpty()) {
                        return;
                    }
                    int chosen = random.nextInt(units.size());
                    Shown.Unit unit = units.get(chosen);
                    byte[] bytes = unit.text().getBytes(UTF_8);
                    int from = characterStart(bytes, random.nextInt(bytes.length));
                    int to = characterStart(bytes, from + 1 + random.nextInt(bytes.length - from));
                    to = to <= from ? bytes.length : to;
                    String replacement = List.of("", "*", "\"\\\n\u0001ä😀").get(random.nextInt(3));
                    Edited edited = new Edited();
                    view.replace(
                            unit.start() + from,
                            unit.start() + to,
                            replacement.getBytes(UTF_8),
                            edited);
                    String changed = new String(edited.apply(part), UTF_8);
                    List<String> expected = new ArrayList<>(ReferenceJson.all(text));
                    expected.set(
                            ReferenceJson.indexOf(text, chosen),
                            new String(bytes, 0, from, UTF_8)
                                    + replacement
                                    + new String(bytes, to, bytes.length - to, UTF_8));
                    assertThat(ReferenceJson.all(changed)).isEqualTo(expected);
                });
    }

    @Test
    void aPartOfANumberMakesAStringOfIt() {
        assertThat(replaced("{\"pan\":4111111111111111}", "1111111111", "**********"))
                .isEqualTo("{\"pan\":\"4**********11111\"}");
        assertThat(replaced("[-12.5e3]", "-12.5e3", "")).isEqualTo("[\"\"]");
    }

    @Test
    void twoReplacementsInANumberShareTheQuotes() {
        View view = Views.json(Shown.contexts());
        byte[] part = "[123456]".getBytes(UTF_8);
        Shown.Unit unit = Shown.of(view, List.of(part)).units().getFirst();
        Edited edited = new Edited();
        view.replace(unit.start(), unit.start() + 2, new byte[] {'a'}, edited);
        view.replace(unit.start() + 4, unit.start() + 6, new byte[] {'b'}, edited);
        assertThat(new String(edited.apply(part), UTF_8)).isEqualTo("[\"a34b\"]");
    }

    @Test
    void escapesAreReplacedWhole() {
        assertThat(replaced("[\"\\u0034\\u0031\\u0031x\"]", "411", "***")).isEqualTo("[\"***x\"]");
        assertThat(replaced("[\"a\\u0034b\"]", "4", "")).isEqualTo("[\"ab\"]");
        assertThat(replaced("{\"a\\u0034b\":1}", "4", "\"")).isEqualTo("{\"a\\\"b\":1}");
    }

    @Test
    void aNumberStaysWholeInTheMap() {
        View view = Views.json(Shown.contexts());
        byte[] part = "{\"a\":123456, \"b\":2}".getBytes(UTF_8);
        Shown.Unit number = Shown.of(view, List.of(part)).units().get(1);
        assertThat(view.offsets().partFloor(number.start() + 3)).isEqualTo(5);
        view.offsets().forgetBefore(number.start() + 3);
        assertThat(view.offsets().ranges(number.start(), number.end())).hasSize(1);
        assertThat(view.offsets().partFloor(number.end())).isEqualTo(11);
    }

    private static int characterStart(byte[] bytes, int at) {
        int start = at;
        while (start < bytes.length && (bytes[start] & 0xC0) == 0x80) {
            start--;
        }
        return start;
    }

    private static String replaced(String text, String value, String replacement) {
        View view = Views.json(Shown.contexts());
        byte[] part = text.getBytes(UTF_8);
        Edited edited = new Edited();
        for (Shown.Unit unit : Shown.of(view, Cuts.single(part)).units()) {
            int at = unit.text().indexOf(value);
            if (at >= 0) {
                view.replace(
                        unit.start() + at,
                        unit.start() + at + value.length(),
                        replacement.getBytes(UTF_8),
                        edited);
            }
        }
        return new String(edited.apply(part), UTF_8);
    }

    private static void sameForEveryCut(byte[] part) {
        Shown whole = Shown.of(Views::json, List.of(part));
        for (int at = 0; at <= part.length; at++) {
            assertThat(Shown.of(Views::json, Cuts.at(part, at))).isEqualTo(whole);
        }
        assertThat(Shown.of(Views::json, Cuts.single(part))).isEqualTo(whole);
    }

    private static Shown show(String text) {
        byte[] part = text.getBytes(UTF_8);
        sameForEveryCut(part);
        return Shown.of(Views::json, List.of(part));
    }
}
