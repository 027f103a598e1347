package dev.sluice.gateway.cli;

import dev.sluice.gateway.config.GatewayLoader;
import dev.sluice.policies.syntax.LoadResult;
import dev.sluice.policies.syntax.Problem;
import dev.sluice.policies.syntax.YamlSource;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sluice validate PATH…`: everything that is wrong with some files, at once.
@Command(
        name = "validate",
        description = "Check gateway, policy and test files; print all problems with their place.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files and folders; the starter pack if none is given.")
    private List<Path> paths = List.of();

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    @Option(
            names = "--format",
            description = "One of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ProblemFormat format = ProblemFormat.human;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        LoadResult loaded = PolicyFilesLoad.of(paths);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        GatewayLoader gateways = new GatewayLoader(System.getenv());
        for (YamlSource other : loaded.others()) {
            problems.addAll(gateways.load(other, folder(other)).problems());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(format.write(problems));
        long errors = problems.stream().filter(p -> p.level() == Problem.Level.ERROR).count();
        if (format == ProblemFormat.human) {
            out.printf(
                    "%d policies, %d test files, %d gateway files: %d errors, %d warnings%n",
                    loaded.policies().size(),
                    loaded.tests().size(),
                    loaded.others().size(),
                    errors,
                    problems.size() - errors);
        }
        out.flush();
        boolean bad = errors > 0 || (strict && !problems.isEmpty());
        return bad ? ExitCode.INVALID : ExitCode.OK;
    }

    private static Path folder(YamlSource source) {
        Path parent = Path.of(source.name()).getParent();
        return parent == null ? Path.of("") : parent;
    }
}
