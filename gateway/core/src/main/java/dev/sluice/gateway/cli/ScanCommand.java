package dev.sluice.gateway.cli;

import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Scanner;
import dev.sluice.gateway.BuiltIn;
import dev.sluice.gateway.files.FileResult;
import dev.sluice.gateway.files.FileScan;
import dev.sluice.gateway.files.Listing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sluice scan PATH…`: the gateway's detectors over files and folders.
@Command(
        name = "scan",
        description = "Scan files and folders for personal data and secrets.",
        mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FindingsFormat format = FindingsFormat.human;

    @Option(
            names = "--min-likelihood",
            paramLabel = "LIKELIHOOD",
            description =
                    "Leave out findings below it: ${COMPLETION-CANDIDATES} (default:"
                            + " ${DEFAULT-VALUE}).")
    private Likelihood least = Likelihood.LIKELY;

    @Option(
            names = "--max-listed",
            paramLabel = "N",
            description =
                    "Findings of one file that are listed one by one (default: ${DEFAULT-VALUE})."
                            + " All are counted.")
    private int most = Listing.MOST;

    @Option(names = "--no-progress", description = "No progress bar, not even on a terminal.")
    private boolean quiet;

    @Mixin private ExactOptions exact = new ExactOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (most < 0) {
            throw new CommandFailure(ExitCode.USAGE, "--max-listed takes 0 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<FileScan.Target> targets = targets();
        Scanner scanner = exact.beside(BuiltIn.scanner());
        FileScan scan = new FileScan(scanner, new Listing(least, most, BuiltIn.names()::name));
        long total = targets.stream().mapToLong(FileScan.Target::size).sum();
        Tally tally = new Tally();
        try (FindingsWriter writer = format.writer(out);
                Progress.AutoCloseableQuietly _ =
                        Progress.start(
                                !quiet, spec.commandLine().getErr(), total, scan::bytesRead)) {
            scan.run(
                    targets,
                    result -> {
                        tally.add(result);
                        writer.write(result);
                    });
        }
        out.flush();
        return tally.exitCode();
    }

    private List<FileScan.Target> targets() {
        try {
            return FileScan.targets(paths);
        } catch (IOException e) {
            throw CommandFailure.of("cannot list the files", e);
        }
    }

    /// What decides the exit code: findings come before what could not be inspected.
    private static final class Tally {
        private boolean findings;
        private boolean incomplete;

        void add(FileResult result) {
            findings |= !result.counts().isEmpty();
            incomplete |= result.state() != FileResult.State.COMPLETE;
        }

        int exitCode() {
            if (findings) {
                return ExitCode.NEGATIVE;
            }
            return incomplete ? ExitCode.INCOMPLETE : ExitCode.OK;
        }
    }
}
