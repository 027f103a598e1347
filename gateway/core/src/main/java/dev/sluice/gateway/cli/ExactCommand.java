package dev.sluice.gateway.cli;

import dev.sluice.detectors.exact.ExactKey;
import dev.sluice.gateway.exact.KeyFile;
import dev.sluice.policies.syntax.IndexFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sluice exact`: indexes of exact data. No value is printed.
@Command(
        name = "exact",
        description = "Build and show indexes of exact data: tables and documents.",
        mixinStandardHelpOptions = true,
        subcommands = {ExactBuild.class, ExactFingerprint.class, ExactShow.class})
final class ExactCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name what to do: key, build, fingerprint or show.");
    }

    /// `sluice exact key FILE`.
    @Command(
            name = "key",
            description = "Make a key for indexes in a new file, mode 0600.",
            mixinStandardHelpOptions = true)
    int key(
            @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
                    Path file) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            out.printf("key %s written to %s%n", KeyFile.create(file).id(), file);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(ExitCode.USAGE, "there is a file already: " + file);
        } catch (IOException e) {
            throw CommandFailure.of("the key cannot be written", e);
        }
        out.flush();
        return ExitCode.OK;
    }

    /// The key in a file that the user named.
    static ExactKey read(Path file) {
        try {
            return IndexFiles.key(file);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "--key-file " + file + ": " + e.getMessage());
        }
    }
}
