package dev.sluice.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The documents name only what exists, and their commands work.
class DocsTest {

    private static final String PREFIX = "./sluice ";
    private static final int SECONDS = 60;

    private final DocNames names = new DocNames();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "ARCHITECTURE.md",
                "CONTRIBUTING.md",
                "SECURITY.md",
                "deploy/README.md",
                "load-tests/README.md"
            })
    void everyNameExists(String document) {
        String folder = document.substring(0, document.lastIndexOf('/') + 1);
        assertThat(names.unknown(folder, Checkout.read(Path.of(document)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md"})
    void everyCommandWorks(String document, @TempDir Path folder) throws Exception {
        linkCheckout(folder);
        for (String command : DocBlocks.commands(Checkout.read(Path.of(document)))) {
            if (DocBlocks.startedElsewhere(command).isEmpty()) {
                assertThat(command).as("a command this test can run").startsWith(PREFIX);
                assertThat(run(folder, command.substring(PREFIX.length())))
                        .as(command)
                        .isIn(DocBlocks.goodExits(command));
            }
        }
    }

    @Test
    void wrongNamesAreNoticed() {
        String wrong =
                "`NoSuchType`, `No"
                        + "where`, `dev.sluice.nowhere`, `detectors/nowhere/`, "
                        + "`nowhere.yaml`, `limits.noSuchLimit`, `sluice nowhere`, `NO_SUCH_"
                        + "CONSTANT`, `policies/*.nothing`";
        assertThat(names.unknown("", wrong)).hasSize(9);
        String right =
                "`Detector`, `dev.sluice.policies`, `detectors/core/`, `pom.xml`,"
                        + " `limits.holdBytes`, `netty.version`, `text/plain`, `Via`, `/metrics`";
        assertThat(names.unknown("", right)).isEmpty();
    }

    @Test
    void blocksAreReadAsCommands() {
        String document =
                "```sh\n./sluice validate a \\\n  b   # why\n\n# alone\nrm -rf x\n```\n```yaml\na: b\n```\n";
        List<String> commands = DocBlocks.commands(document);
        assertThat(commands).containsExactly("./sluice validate a b", "rm -rf x");
        assertThat(DocBlocks.startedElsewhere("rm -rf x")).isEmpty();
        assertThat(DocBlocks.startedElsewhere("mvn verify")).isPresent();
    }

    /// The commands see the checkout's files, and what they write stays out of it.
    private static void linkCheckout(Path folder) throws IOException {
        try (var entries = Files.list(Checkout.root())) {
            for (Path entry : entries.toList()) {
                String name = String.valueOf(entry.getFileName());
                if (!name.startsWith(".") && !name.equals("var")) {
                    Files.createSymbolicLink(folder.resolve(name), entry);
                }
            }
        }
    }

    /// The launcher runs built jars; this runs the same entry point on the classes under test.
    private static int run(Path folder, String arguments) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--add-modules",
                                "jdk.incubator.vector",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.sluice.gateway.cli.Main"));
        for (String argument : arguments.split(" +", -1)) {
            command.add(argument.replaceAll("^'(.*)'$", "$1"));
        }
        File output = folder.resolve("output.txt").toFile();
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("did not end within " + SECONDS + " s: " + arguments);
        }
        return process.exitValue();
    }
}
