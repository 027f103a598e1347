package dev.sluice.content.view;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.content.ContentException;
import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Range;
import dev.sluice.testing.Cuts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {

    @ParameterizedTest
    @CsvSource({
        "application/json, json",
        "'Application/JSON; charset=utf-8', json",
        "application/problem+json, json",
        "application/x-ndjson, json",
        "text/json, json",
        "'application/json; charset=shift_jis', bytes",
        "application/x-www-form-urlencoded, form",
        "text/plain, text",
        "text/csv; charset=windows-1252, csv",
        "text/tab-separated-values, csv",
        "'text/csv; charset=shift_jis', bytes",
        "'text/html; charset=\"UTF-8\"', html",
        "application/xhtml+xml, html",
        "'text/html; charset=shift_jis', bytes",
        "application/sql, sql",
        "text/x-sql, sql",
        "'text/markdown; charset=utf-8', markdown",
        "'text/plain; charset=gb18030', bytes",
        "application/soap+xml, text",
        "application/yaml, text",
        "application/octet-stream, bytes",
        "image/png, bytes",
        "nonsense, bytes",
        "'', bytes",
    })
    void theLabelChoosesTheView(String contentType, String name) {
        View view = Views.forMediaType(contentType, Shown.contexts());
        Shown.of(view, List.of("4111".getBytes(UTF_8)));
        assertThat(view.name()).isEqualTo(name);
    }

    @Test
    void aViewThatHasEndedIsNotReadOn() throws ContentException {
        byte[] part = "{\"a\":1,".getBytes(UTF_8);
        View view = Views.json(Shown.contexts());
        view.feed(part, 0, part.length, _ -> {});
        view.end(_ -> {});
        assertThat(view.decidedBefore()).isEqualTo(part.length);
        assertThat(view.offsets().ranges(2, 3)).containsExactly(new Range(2, 3));
        assertThatThrownBy(() -> view.feed(part, 0, part.length, _ -> {}))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> view.end(_ -> {})).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\\u0041\"}",
                " \n{ \"a\":\"A\"}",
                "{}",
                "[\"A\"]",
                "[ {\"a\":\"A\"}]",
                "[1, true, -2.5e3, [\"A\"]]",
                "\uFEFF{\"a\":\"A\"}"
            })
    void jsonWithoutItsLabelIsJson(String text) {
        assertSniffed(text, "json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,2,3]",
                "[2026-11-24 10:00:00] {\"a\":1}",
                "[main]\nkey=1",
                "{a: 1}",
                "text {\"a\":1}",
                "\uFEFF"
            })
    void otherTextStaysText(String text) {
        assertSniffed(text, "text");
    }

    @Test
    void theStartOfJsonIsSoughtInSoManyBytes() {
        assertSniffed(" ".repeat(255) + "{\"a\":1}", "text");
        assertSniffed(" ".repeat(254) + "{\"a\":1}", "json");
        assertSniffed(" ".repeat(5000), "text");
    }

    @Test
    void sniffedTextIsReplacedThroughItsView() {
        View view = Views.forMediaType("", Shown.contexts());
        assertThat(view.offsets().partFloor(0)).isZero();
        assertThatThrownBy(() -> view.offsets().ranges(0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] part = "{\"a\":12}".getBytes(UTF_8);
        Shown.Unit number = Shown.of(view, Cuts.single(part)).units().get(1);
        Edited edited = new Edited();
        view.replace(number.start(), number.end(), new byte[] {'x'}, edited);
        assertThat(new String(edited.apply(part), UTF_8)).isEqualTo("{\"a\":\"x\"}");
    }

    @Test
    void textIsOneUnitAsItStands() {
        byte[] part = "\uFEFFcard 4111 ä".getBytes(UTF_8);
        for (int at = 0; at <= part.length; at++) {
            Shown shown = Shown.of(Views::text, Cuts.at(part, at));
            assertThat(shown.units())
                    .containsExactly(
                            new Shown.Unit(
                                    "card 4111 ä",
                                    "$",
                                    3,
                                    part.length,
                                    List.of(new Range(3, part.length))));
        }
        assertThat(Shown.of(Views::text, List.of()).units()).isEmpty();
        assertThat(Shown.of(Views::text, Cuts.single(new byte[] {(byte) 0xEF, 'x'})).units())
                .hasSize(1);
    }

    @Test
    void aHeaderValueStandsInTheFieldOfItsName() {
        View view = Views.header("X-Card", Shown.contexts());
        byte[] part = "4111 \u00e4".getBytes(ISO_8859_1);
        Shown.Unit unit = Shown.of(view, List.of(part)).units().getFirst();
        assertThat(unit.path()).isEqualTo("$.X-Card");
        Edited edited = new Edited();
        view.replace(unit.start(), unit.start() + 4, "****".getBytes(UTF_8), edited);
        assertThat(new String(edited.apply(part), ISO_8859_1)).isEqualTo("**** \u00e4");
        assertThat(view.contexts().parent(view.contexts().child(0, new byte[] {'a'}, 0, 1)))
                .isEqualTo(FieldContexts.ROOT);
    }

    private static void assertSniffed(String text, String name) {
        byte[] part = text.getBytes(UTF_8);
        View whole = Views.forMediaType("text/plain", Shown.contexts());
        Shown shown = Shown.of(whole, List.of(part));
        assertThat(whole.name()).isEqualTo(name);
        for (int at = 0; at <= part.length; at++) {
            View view = Views.forMediaType("text/plain", Shown.contexts());
            assertThat(Shown.of(view, Cuts.at(part, at))).isEqualTo(shown);
            assertThat(view.name()).isEqualTo(name);
        }
    }
}
