package dev.sluice.gateway.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `sluice run`: the gateway, until SIGTERM.
@Command(
        name = "run",
        description = {
            "Run the gateway.",
            "Without a file: on loopback, with a built-in upstream and the starter policy."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Option(names = "-c", paramLabel = "FILE", description = "A file of the kind Gateway.")
    private @Nullable Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        CommandLine line = spec.commandLine();
        return new GatewayRun(file, line.getOut(), line.getErr()).call();
    }
}
