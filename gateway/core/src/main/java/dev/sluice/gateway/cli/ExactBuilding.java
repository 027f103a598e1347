package dev.sluice.gateway.cli;

import dev.sluice.detectors.exact.ExactKey;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// What the verbs have in common that build an index.
final class ExactBuilding {

    @Option(
            names = "--key-file",
            required = true,
            paramLabel = "FILE",
            description = "The key: `sluice exact key FILE` makes one.")
    private Path keyFile = Path.of("");

    @Option(names = "--no-progress", description = "No progress bar, not even on a terminal.")
    private boolean quiet;

    @Option(
            names = "--format",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ExactFormat format = ExactFormat.human;

    /// @throws CommandFailure if the key cannot be read
    ExactKey key() {
        return ExactCommand.read(keyFile);
    }

    ExactReport report(CommandSpec spec) {
        return new ExactReport(spec.commandLine().getOut(), format);
    }

    /// A progress bar until it is closed.
    ///
    /// @param total bytes that will be read
    /// @param read bytes so far
    Progress.AutoCloseableQuietly progress(CommandSpec spec, long total, LongSupplier read) {
        return Progress.start(!quiet, spec.commandLine().getErr(), total, read);
    }
}
