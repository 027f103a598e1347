package dev.sluice.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScanCommandTest {

    private static final String CARD = "4111 1111 1111 1111";
    private static final List<String> FORMATS = List.of("human", "json", "jsonl", "sarif");

    @TempDir private Path folder = Path.of("");

    @Test
    void scanPrintsOneObjectAFile() throws IOException {
        String text = "{\"pan\":\"" + CARD + "\"}";
        Files.writeString(folder.resolve("a.json"), text);
        Files.writeString(folder.resolve("b.txt"), "nothing here");
        Console scan = Console.run("scan", folder.toString(), "--format", "jsonl");
        assertThat(scan.exitCode()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(scan.out()).hasLineCount(2).doesNotContain("4111");
        JsonNode first = JsonMapper.shared().readTree(scan.out().lines().findFirst().orElseThrow());
        assertThat(first.path("path").asString("")).endsWith("a.json");
        assertThat(first.path("outcome").asString("")).isEqualTo("complete");
        JsonNode finding = first.path("findings").path(0);
        assertThat(finding.path("infoType").asString("")).isEqualTo("CREDIT_CARD_NUMBER");
        assertThat(finding.path("start").asInt(-1)).isEqualTo(text.indexOf(CARD));
        assertThat(finding.path("end").asInt(-1)).isEqualTo(text.indexOf(CARD) + CARD.length());
        assertThat(finding.path("fieldPath").asString("")).isEqualTo("$.pan");
    }

    /// The number behind a hidden name finds the file again.
    @Test
    void scanHidesAFileNameThatHoldsAValue() throws IOException {
        Path people = Files.createDirectory(folder.resolve("people"));
        Path file = Files.writeString(people.resolve("4111111111111111.txt"), "a " + CARD);
        String shown =
                "people/{CREDIT_CARD_NUMBER}.txt#"
                        + Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS);
        for (String format : FORMATS) {
            Console scan = Console.run("scan", folder.toString(), "--format", format);
            String said = URLDecoder.decode(scan.out() + scan.err(), StandardCharsets.UTF_8);
            assertThat(said).as(format).contains(shown).doesNotContain("4111");
        }
        assertThat(Console.run("scan", folder.toString()).out()).contains("find FOLDER -inum N");
    }

    /// What marks a document and the address of a machine are no values of a person.
    @ParameterizedTest
    @ValueSource(
            strings = {"strictly confidential/a.txt", "TLP:RED/a.txt", "1.5.6.4.txt", "10.1.2.3/a"})
    void scanShowsANameThatHoldsNoValueOfAPerson(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "a " + CARD);
        assertThat(Console.run("scan", folder.toString()).out())
                .contains(name + ":2-21  CREDIT_CARD_NUMBER")
                .doesNotContain("inum");
    }

    @Test
    void scanCountsWhatItDoesNotList() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), ("a " + CARD + "\n").repeat(12));
        String[] few = {"scan", file.toString(), "--max-listed", "2", "--format"};
        Console human = Console.run(args(few, "human"));
        assertThat(human.exitCode()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(human.out())
                .hasLineCount(5)
                .contains(file + ": 10 more findings", "12 findings in 1 files")
                .containsPattern("\n  CREDIT_CARD_NUMBER +12\n")
                .doesNotContain("not wholly");
        JsonNode line = JsonMapper.shared().readTree(Console.run(args(few, "jsonl")).out());
        assertThat(line.path("outcome").asString()).isEqualTo("complete");
        assertThat(line.path("findings").size()).isEqualTo(2);
        assertThat(line.path("unlisted").asInt()).isEqualTo(10);
        assertThat(line.path("counts").path("CREDIT_CARD_NUMBER").asInt()).isEqualTo(12);
        JsonNode run =
                JsonMapper.shared()
                        .readTree(Console.run(args(few, "sarif")).out())
                        .path("runs")
                        .path(0);
        assertThat(run.path("results").size()).isEqualTo(2);
        JsonNode invocation = run.path("invocations").path(0);
        assertThat(invocation.path("executionSuccessful").asBoolean()).isTrue();
        JsonNode notification = invocation.path("toolExecutionNotifications").path(0);
        assertThat(notification.path("level").asString()).isEqualTo("note");
        assertThat(notification.path("message").path("text").asString()).startsWith("10 more");
    }

    @Test
    void scanThatListsNothingFindsAllTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "a " + CARD);
        Console scan = Console.run("scan", file.toString(), "--max-listed", "0");
        assertThat(scan.exitCode()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(scan.out()).contains("1 more findings", "1 findings in 1 files");
        Console wrong = Console.run("scan", file.toString(), "--max-listed", "-1");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("--max-listed takes 0 or more");
    }

    private static String[] args(String[] first, String last) {
        String[] all = Arrays.copyOf(first, first.length + 1);
        all[first.length] = last;
        return all;
    }

    @Test
    void scanSaysWhatItCouldNotInspect() throws IOException {
        Files.write(folder.resolve("broken.gz"), new byte[] {1, 2, 3, 4});
        Console scan = Console.run("scan", folder.toString(), "--format", "jsonl");
        assertThat(scan.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(scan.out()).contains("\"outcome\":\"unreadable\"", "brokenCoding");
    }

    /// The rules of SARIF 2.1.0 that this output can break: required members, closed lists, and
    /// locations that are URI references.
    @Test
    void scanWritesSarif() throws IOException {
        Files.writeString(folder.resolve("a b ü.txt"), "the card " + CARD);
        Files.write(folder.resolve("broken.gz"), new byte[] {1, 2, 3, 4});
        Console scan = Console.run("scan", folder.toString(), "--format", "sarif");
        assertThat(scan.exitCode()).isEqualTo(ExitCode.NEGATIVE);
        JsonNode sarif = JsonMapper.shared().readTree(scan.out());
        assertThat(sarif.propertyNames()).containsExactlyInAnyOrder("$schema", "version", "runs");
        assertThat(sarif.path("version").asString()).isEqualTo("2.1.0");
        JsonNode run = sarif.path("runs").path(0);
        JsonNode driver = run.path("tool").path("driver");
        assertThat(driver.path("name").asString()).isEqualTo("sluice");
        List<String> rules = new ArrayList<>();
        driver.path("rules")
                .forEach(rule -> {
                    rules.add(rule.path("id").asString());
                    assertThat(rule.path("shortDescription").path("text").asString()).isNotBlank();
                });
        assertThat(rules).doesNotHaveDuplicates();
        JsonNode result = run.path("results").path(0);
        assertThat(rules).contains(result.path("ruleId").asString());
        assertThat(result.path("level").asString()).isIn("none", "note", "warning", "error");
        assertThat(result.path("message").path("text").asString()).isNotBlank();
        JsonNode place = result.path("locations").path(0).path("physicalLocation");
        String uri = place.path("artifactLocation").path("uri").asString();
        assertThat(URI.create(uri).getPath()).endsWith("/a b ü.txt");
        assertThat(place.path("region").path("byteOffset").asInt()).isEqualTo(9);
        assertThat(place.path("region").path("byteLength").asInt()).isEqualTo(CARD.length());
        JsonNode invocation = run.path("invocations").path(0);
        assertThat(invocation.path("executionSuccessful").isBoolean()).isTrue();
        JsonNode notification = invocation.path("toolExecutionNotifications").path(0);
        assertThat(notification.path("level").asString()).isEqualTo("error");
        assertThat(notification.path("message").path("text").asString()).contains("brokenCoding");
    }

    @Test
    void scanIsCleanWithoutFindings() throws IOException {
        Files.writeString(folder.resolve("clean.json"), "{\"ts\":1748503543012}");
        Console scan = Console.run("scan", folder.toString());
        assertThat(scan.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(scan.out()).contains("0 findings in 1 files");
    }

    @Test
    void scanRefusesAPathThatIsNotThere() {
        Console scan = Console.run("scan", folder.resolve("nope").toString());
        assertThat(scan.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(scan.err()).contains("no such file or folder");
    }
}
