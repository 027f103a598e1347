package dev.sluice.policies.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policies.Cidr;
import dev.sluice.policies.Mode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MappingReaderTest {
    private final Problems problems = new Problems();

    private MappingReader reader(String text, Map<String, String> environment) {
        YamlSource source = YamlSource.of("a.yaml", text);
        YamlNode root = YamlTree.read(source, problems).getFirst();
        Binding binding = new Binding(source, environment, problems);
        return Objects.requireNonNull(MappingReader.of(binding, root, "rule"));
    }

    private MappingReader reader(String text) {
        return reader(text, Map.of());
    }

    private String printed() {
        return ProblemPrinter.human(problems.sorted());
    }

    @Test
    void unknownKeyIsPrintedWithCaretAndSuggestion() {
        MappingReader reader = reader("id: block-bulk\nacton: block\n");
        assertThat(reader.get("id", Scalars.NAME_TEXT)).isEqualTo("block-bulk");
        assertThat(reader.get("action", Scalars.TEXT)).isNull();
        reader.finish();
        assertThat(printed())
                .isEqualTo(
                        """
                        a.yaml:2:1: error SLU0102: unknown key "acton" in rule "block-bulk"
                            2 | acton: block
                              | ^^^^^ did you mean "action"?
                        """);
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        MappingReader reader =
                reader(
                        """
                        id: r
                        mode: enforced
                        count: "6"
                        wait: 30
                        size: 3 MB
                        until: tomorrow
                        net: 10.1.0.0/8
                        pattern: 'ab(c'
                        list: {a: b}
                        empty:
                        id: twice
                        """);
        reader.get("id", Scalars.NAME_TEXT);
        reader.get("mode", Scalars.oneOf(Mode.class, Mode::written));
        reader.get("count", Scalars.integer(1, 10));
        reader.get("wait", Scalars.duration(Duration.ofSeconds(1), Duration.ofHours(1)));
        reader.get("size", Scalars.size(1, 1 << 20));
        reader.get("until", Scalars.DATE);
        reader.get("net", Scalars.CIDR);
        reader.get("pattern", Scalars.PATTERN);
        reader.list("list", Scalars.TEXT);
        reader.get("empty", Scalars.TEXT);
        reader.require("needed", Scalars.TEXT, "");
        reader.finish();
        assertThat(printed())
                .isEqualTo(
                        """
                        a.yaml:1:1: error SLU0104: rule "r" needs "needed"
                            1 | id: r
                              | ^
                        a.yaml:2:7: error SLU0107: "mode" in rule "r": "enforced" is not allowed here; \
                        allowed: enforce, shadow, off
                            2 | mode: enforced
                              |       ^^^^^^^^ did you mean "enforce"?
                        a.yaml:3:8: error SLU0105: "count" in rule "r" is no text: leave the quotes out
                            3 | count: "6"
                              |        ^^^
                        a.yaml:4:7: error SLU0108: "wait" in rule "r": "30" is no duration: write 250ms, \
                        30s, 5m, 12h or 90d
                            4 | wait: 30
                              |       ^^
                        a.yaml:5:7: error SLU0108: "size" in rule "r": "3 MB" is no size: write 64KiB, \
                        64MiB or 4GiB
                            5 | size: 3 MB
                              |       ^^^^
                        a.yaml:6:8: error SLU0108: "until" in rule "r": "tomorrow" is no date: write \
                        2027-01-31
                            6 | until: tomorrow
                              |        ^^^^^^^^
                        a.yaml:7:6: error SLU0108: "net" in rule "r": "10.1.0.0/8" is no address block: \
                        bits are set behind the prefix /8
                            7 | net: 10.1.0.0/8
                              |      ^^^^^^^^^^
                        a.yaml:8:13: error SLU0202: "pattern" in rule "r": "ab(c" is no RE2 pattern: \
                        the group is not closed
                            8 | pattern: 'ab(c'
                              |             ^
                        a.yaml:9:7: error SLU0105: "list" in rule "r" must be a single value, not a mapping
                            9 | list: {a: b}
                              |       ^
                        a.yaml:10:1: error SLU0110: "empty" in rule "r" has no value
                           10 | empty:
                              | ^^^^^
                        a.yaml:11:1: error SLU0103: key "id" is given twice in rule "r", first in line 1
                           11 | id: twice
                              | ^^
                        """);
    }

    @Test
    void valuesAreReadAsWhatTheyAre() {
        MappingReader reader =
                reader(
                        """
                        mode: shadow
                        count: 6
                        wait: 250ms
                        size: 64KiB
                        until: 2027-01-31
                        net: 10.4.0.0/16
                        one: a
                        many: [a, b]
                        yes: true
                        """);
        assertThat(reader.get("mode", Scalars.oneOf(Mode.class, Mode::written)))
                .isEqualTo(Mode.SHADOW);
        assertThat(reader.get("count", Scalars.integer(1, 10))).isEqualTo(6);
        assertThat(reader.get("wait", Scalars.duration(Duration.ZERO, Duration.ofHours(1))))
                .isEqualTo(Duration.ofMillis(250));
        assertThat(reader.get("size", Scalars.size(1, 1 << 20))).isEqualTo(65_536L);
        assertThat(reader.get("until", Scalars.DATE)).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(reader.get("net", Scalars.CIDR)).isEqualTo(Cidr.parse("10.4.0.0/16"));
        assertThat(reader.list("one", Scalars.TEXT)).containsExactly("a");
        assertThat(reader.list("many", Scalars.TEXT)).containsExactly("a", "b");
        assertThat(reader.get("yes", Scalars.BOOL)).isTrue();
        assertThat(reader.get("absent", Scalars.BOOL)).isNull();
        reader.finish();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void sizesAndDurationsAreWrittenAsTheyAreRead() throws ScalarType.Refused {
        for (String size : List.of("0", "1", "1023", "64KiB", "3MiB", "4GiB", "2TiB")) {
            long bytes = Scalars.size(0, Long.MAX_VALUE).read(size);
            assertThat(Scalars.writtenSize(bytes)).isEqualTo(size);
        }
        Duration longest = Duration.ofDays(10_000);
        for (String time : List.of("0s", "1ms", "1500ms", "59s", "5m", "12h", "90d")) {
            Duration duration = Scalars.duration(Duration.ZERO, longest).read(time);
            assertThat(Scalars.written(duration)).isEqualTo(time);
        }
    }

    @Test
    void environmentIsPutInAndShowsInTheDigest() {
        String text = "port: ${PORT:-80}\nname: a-${NAME}-$${b}\nraw: ${NAME}\n";
        MappingReader reader = reader(text, Map.of("NAME", "x"));
        assertThat(reader.get("port", Scalars.integer(1, 65_535))).isEqualTo(80);
        assertThat(reader.get("name", Scalars.TEXT)).isEqualTo("a-x-${b}");
        assertThat(reader.get("raw", Scalars.RAW)).isEqualTo("${NAME}");
        MappingReader other = reader(text, Map.of("NAME", "y"));
        other.get("port", Scalars.integer(1, 65_535));
        other.get("name", Scalars.TEXT);
        assertThat(reader.binding().digest()).isNotEqualTo(other.binding().digest());
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aVariableThatIsNotSetIsAnError() {
        reader("name: ${NAME}\n").get("name", Scalars.TEXT);
        assertThat(printed())
                .isEqualTo(
                        """
                        a.yaml:1:7: error SLU0109: environment variable "NAME" is not set
                            1 | name: ${NAME}
                              |       ^^^^^^^
                        """);
    }

    @Test
    void linesThatHoldSecretsAreNotPrinted() {
        MappingReader reader =
                reader("exclusions:\n  - hush-1\n  - [hush-2]\ntokn: hush-3\nmode: x\n");
        reader.get("token", Scalars.TEXT);
        reader.list("exclusions", Scalars.integer(1, 2));
        reader.get("mode", Scalars.BOOL);
        reader.finish();
        assertThat(printed())
                .isEqualTo(
                        """
                        a.yaml:2:5: error SLU0108: "exclusions" in rule: the value is no whole number
                        a.yaml:3:5: error SLU0105: "exclusions" in rule must be a single value, not a list
                        a.yaml:4:1: error SLU0102: unknown key "tokn" in rule; did you mean "token"?
                        a.yaml:5:7: error SLU0108: "mode" in rule: "x" must be true or false
                            5 | mode: x
                              |       ^
                        """);
    }

    @Test
    void whatIsNoPlainTreeIsRefusedWithItsPlace() {
        List<String> texts =
                List.of(
                        "a: &x 1\nb: *x\n",
                        "a: !!str 1\n",
                        "[".repeat(40) + "]".repeat(40),
                        "? [a]\n: b\n",
                        "a: b\n c: d\n",
                        "a: 'open\n",
                        "a: \u0001\n");
        for (String text : texts) {
            YamlTree.read(YamlSource.of("a.yaml", text), problems);
        }
        assertThat(problems.sorted())
                .extracting(p -> p.code().code() + "@" + p.line() + ":" + p.column())
                .containsExactlyInAnyOrder(
                        "SLU0005@1:4",
                        "SLU0006@1:4",
                        "SLU0007@1:34",
                        "SLU0105@1:3",
                        "SLU0004@2:3",
                        "SLU0004@2:1",
                        "SLU0004@1:4");
    }

    @Test
    void filesThatAreTooLargeOrNotUtf8AreRefused() {
        byte[] large = "#".repeat(YamlSource.MAX_BYTES + 1).getBytes(StandardCharsets.US_ASCII);
        assertThat(YamlSource.ofBytes("large.yaml", large, problems)).isEmpty();
        assertThat(YamlSource.ofBytes("latin.yaml", new byte[] {'a', (byte) 0xE4}, problems))
                .isEmpty();
        assertThat(printed())
                .isEqualTo(
                        """
                        large.yaml: error SLU0003: the file has more than 1 MiB (limits.yamlBytes)
                        latin.yaml: error SLU0002: the file is not UTF-8
                        """);
    }

    @Test
    void gitHubAnnotationsAreEscaped() {
        reader("acton: a\n").get("action", Scalars.TEXT);
        MappingReader reader = reader("acton: a\n");
        reader.get("action", Scalars.TEXT);
        reader.finish();
        assertThat(ProblemPrinter.github(problems.sorted()))
                .isEqualTo(
                        "::error file=a.yaml,line=1,col=1,title=SLU0102::unknown key \"acton\" in"
                                + " rule; did you mean \"action\"?\n");
    }

    @Test
    void suggestionsAreNear() {
        List<String> keys = List.of("action", "advice", "id", "title");
        assertThat(Suggestions.nearest("acton", keys)).isEqualTo("action");
        assertThat(Suggestions.nearest("atcion", keys)).isEqualTo("action");
        assertThat(Suggestions.nearest("di", keys)).isEqualTo("id");
        assertThat(Suggestions.nearest("ACTION", keys)).isEqualTo("action");
        assertThat(Suggestions.nearest("colour", keys)).isNull();
    }
}
