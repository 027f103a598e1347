package dev.sluice.gateway.cli;

import dev.sluice.gateway.TrialInspector;
import dev.sluice.policies.syntax.LoadResult;
import dev.sluice.policies.syntax.ProblemPrinter;
import dev.sluice.policies.testing.PolicyTestRunner;
import dev.sluice.policies.testing.SampleSource;
import dev.sluice.policies.testing.TestReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sluice test PATH…`: the tests that stand beside policies.
@Command(
        name = "test",
        description = {
            "Run policy tests through the gateway's own inspection.",
            "With `split: every` a case is run once for each byte at which its body can be cut in",
            "two; above 4 KiB, for 4,096 bytes that a fixed seed chooses."
        },
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files and folders; the starter pack if none is given.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TestFormat format = TestFormat.human;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        LoadResult loaded = PolicyFilesLoad.of(paths);
        if (loaded.hasErrors()) {
            spec.commandLine().getErr().print(ProblemPrinter.human(loaded.problems()));
            spec.commandLine().getErr().flush();
            return ExitCode.INVALID;
        }
        if (loaded.tests().isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "there are no tests under these paths");
        }
        PolicyTestRunner runner =
                new PolicyTestRunner(TrialInspector::of, SampleSource.builtIn(), Instant.now());
        TestReport report = runner.run(loaded.policies(), loaded.tests());
        spec.commandLine().getOut().print(format.write(report));
        spec.commandLine().getOut().flush();
        return report.failed() == 0 ? ExitCode.OK : ExitCode.NEGATIVE;
    }
}
