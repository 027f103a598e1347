package dev.sluice.gateway.cli;

import dev.sluice.detectors.exact.DocumentIndex;
import dev.sluice.detectors.exact.ExactIndex;
import dev.sluice.detectors.exact.ExactKey;
import dev.sluice.detectors.exact.IndexException;
import dev.sluice.detectors.exact.IndexFile;
import dev.sluice.policies.syntax.IndexFiles;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sluice exact show INDEX`.
@Command(
        name = "show",
        description = "Show what an index says about itself; with its key, check it too.",
        mixinStandardHelpOptions = true)
final class ExactShow implements Callable<Integer> {

    @Parameters(paramLabel = "INDEX", description = "The index.")
    private Path index = Path.of("");

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The key that it was built with.")
    private @Nullable Path keyFile;

    @Option(
            names = "--format",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ExactFormat format = ExactFormat.human;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        ExactReport report = new ExactReport(spec.commandLine().getOut(), format);
        try {
            MemorySegment file = IndexFiles.map(index);
            IndexFile preamble = IndexFile.read(file);
            boolean checked = keyFile != null;
            if (keyFile != null) {
                check(file, preamble.kind(), ExactCommand.read(keyFile));
            }
            switch (preamble.kind()) {
                case TABLE -> report.table(preamble, ExactIndex.header(file), checked);
                case DOCUMENTS -> report.documents(preamble, DocumentIndex.header(file), checked);
            }
        } catch (IndexException e) {
            throw new CommandFailure(ExitCode.NEGATIVE, index + ": " + e.getMessage());
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, index + ": " + e.getMessage());
        }
        return ExitCode.OK;
    }

    private static void check(MemorySegment file, IndexFile.Kind kind, ExactKey key)
            throws IndexException {
        switch (kind) {
            case TABLE -> {
                var _ = ExactIndex.open(file, key);
            }
            case DOCUMENTS -> {
                var _ = DocumentIndex.open(file, key);
            }
        }
    }
}
