package dev.sluice.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExactCommandTest {

    private static final String WORDS =
            """
            The tenant shall keep the premises in good repair and shall not alter the structure of
            the building without written consent of the landlord, which consent shall not be
            withheld where the works are required by law or by an order of a competent authority.
            The deposit is returned within six weeks after the end of the lease, less what is owed
            for damage that exceeds ordinary wear and for rent that has not been paid when due.
            """;

    @TempDir private Path folder = Path.of("");

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @BeforeEach
    void table() throws IOException {
        Files.writeString(
                folder.resolve("customers.csv"),
                """
                email,lastName,phone
                ada@example.com,Lovelace,+49 171 1234567
                karl@example.org,Müller,030 1234567
                """);
        Console key = Console.run("exact", "key", path("k"));
        assertThat(key.exitCode()).as(key.err()).isEqualTo(ExitCode.OK);
    }

    private Console build(String... more) {
        String[] args = {
            "exact", "build", path("customers.csv"), "--key-file", path("k"), "--no-progress"
        };
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Console.run(all);
    }

    @Test
    void aTableIsBuiltShownAndFound() throws IOException {
        Console build = build("--phone-country", "49");
        assertThat(build.exitCode()).as(build.err()).isEqualTo(ExitCode.OK);
        assertThat(build.out())
                .contains("2 rows, 2 values to search for, phone country 49", "primary")
                .doesNotContain("ada@", "Lovelace", "1234567");
        Console show =
                Console.run(
                        "exact",
                        "show",
                        path("customers.edm"),
                        "--key-file",
                        path("k"),
                        "--format",
                        "json");
        JsonNode node = JsonMapper.shared().readTree(show.out());
        assertThat(node.path("rows").asInt(0)).isEqualTo(2);
        assertThat(node.path("whole").asBoolean(false)).isTrue();
        assertThat(node.path("columns").path(2).path("type").asString("")).isEqualTo("phone");
        Files.writeString(folder.resolve("a.txt"), "Mr Müller, +49301234567, karl@example.org");
        Files.writeString(folder.resolve("b.txt"), "Mr Lovelace <karl@example.org>");
        Console scan =
                Console.run(
                        "scan",
                        path("a.txt"),
                        path("b.txt"),
                        "--exact",
                        path("customers.edm"),
                        "--key-file",
                        path("k"),
                        "--exact-at-least",
                        "2");
        assertThat(scan.out()).contains("a.txt:26-42  EXACT_EMAIL  VERY_LIKELY");
        assertThat(scan.out().lines().filter(line -> line.contains("EXACT_EMAIL"))).hasSize(2);
    }

    @Test
    void documentsAreFingerprintedAndFound() throws IOException {
        Files.createDirectory(folder.resolve("contracts"));
        Files.writeString(folder.resolve("contracts/lease.txt"), WORDS);
        Files.writeString(folder.resolve("contracts/note.txt"), "too short");
        Console build =
                Console.run(
                        "exact",
                        "fingerprint",
                        path("contracts"),
                        "--key-file",
                        path("k"),
                        "--out",
                        path("contracts.edf"),
                        "--no-progress");
        assertThat(build.exitCode()).as(build.err()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(build.out()).contains("1 documents", "note.txt: too few words");
        Files.writeString(folder.resolve("mail.txt"), "Hi,\n" + WORDS.toUpperCase(Locale.ROOT));
        Console scan =
                Console.run(
                        "scan",
                        path("mail.txt"),
                        "--exact",
                        path("contracts.edf"),
                        "--key-file",
                        path("k"),
                        "--exact-percent",
                        "80");
        assertThat(scan.out()).contains("EXACT_DOCUMENT");
    }

    @Test
    void anotherKeyIsRefused() {
        build();
        Console.run("exact", "key", path("other"));
        Console show =
                Console.run("exact", "show", path("customers.edm"), "--key-file", path("other"));
        assertThat(show.exitCode()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(show.err()).contains("built with another key");
        Console scan =
                Console.run(
                        "scan",
                        path("customers.csv"),
                        "--exact",
                        path("customers.edm"),
                        "--key-file",
                        path("other"));
        assertThat(scan.exitCode()).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void whatIsWrongHasItsExitCode() throws IOException {
        assertThat(Console.run("exact").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Console.run("exact", "key", path("k")).err())
                .contains("there is a file already");
        Console none = Console.run("exact", "build", path("none.csv"), "--key-file", path("k"));
        assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(build("--type", "phone=colour").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(build("--primary", "mail").err()).contains("no column \"mail\"");
        Files.writeString(folder.resolve("customers.csv"), "email,name\n\"a@example.com,x");
        Console broken = build();
        assertThat(broken.exitCode()).isEqualTo(ExitCode.INVALID);
        assertThat(broken.err()).contains("line 2, column 1: a quote that is never closed");
        assertThat(folder.resolve("customers.edm")).doesNotExist();
        assertThat(Console.run("exact", "show", path("k")).exitCode()).isEqualTo(ExitCode.NEGATIVE);
    }

    @Test
    void whatIsNotThereIsNamedWithItsCause() {
        Console folderAsTable =
                Console.run("exact", "build", folder.toString(), "--key-file", path("k"));
        assertThat(folderAsTable.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(folderAsTable.err()).contains("a folder is no table: " + folder);
        Console noFolder = Console.run("exact", "key", path("none/k"));
        assertThat(noFolder.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(noFolder.err())
                .contains("the key cannot be written: no such file or folder: " + path("none/k"));
        Console underAFile = Console.run("exact", "key", path("k/k"));
        assertThat(underAFile.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(underAFile.err()).contains("Not a directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "|", "\t"})
    void aSeparatorIsFoundOut(String separator) throws IOException {
        Path table = folder.resolve("customers.csv");
        Files.writeString(table, Files.readString(table).replace(",", separator));
        Console build = build();
        assertThat(build.exitCode()).as(build.err()).isEqualTo(ExitCode.OK);
        assertThat(build.out()).contains("2 rows", "email", "phone");
    }

    @Test
    void aSeparatorThatIsNotKnownIsAskedFor() throws IOException {
        Files.writeString(folder.resolve("customers.csv"), "name:first\nLovelace:Ada\n");
        assertThat(build().err())
                .contains("with --primary; there are: name:first; if that is more than one")
                .contains("--separator");
        assertThat(build("--primary", "name").err())
                .contains("no column \"name\"; there are: name:first; if that is more than one");
        Console told = build("--separator", ":", "--primary", "name");
        assertThat(told.exitCode()).as(told.err()).isEqualTo(ExitCode.OK);
    }
}
