package dev.sluice.gateway.cli;

import dev.sluice.gateway.BuiltIn;
import dev.sluice.gateway.Gateway;
import dev.sluice.gateway.InvalidConfiguration;
import dev.sluice.gateway.config.GatewayLoad;
import dev.sluice.gateway.config.GatewayLoader;
import dev.sluice.gateway.demo.DemoGateway;
import dev.sluice.policies.syntax.ProblemPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        BuiltIn.readAhead();
        try {
            return file == null ? runBuiltIn() : run(file);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private int run(Path path) throws IOException, InterruptedException {
        GatewayLoad loaded = new GatewayLoader(System.getenv()).load(path);
        if (loaded.hasErrors()) {
            throw new InvalidConfiguration(loaded.problems());
        }
        spec.commandLine().getErr().print(ProblemPrinter.human(loaded.problems()));
        spec.commandLine().getErr().flush();
        Gateway gateway = Gateway.start(loaded, System.getenv());
        report(gateway);
        return untilStopped(gateway, gateway);
    }

    private int runBuiltIn() throws IOException, InterruptedException {
        DemoGateway demo = DemoGateway.start(System.getenv());
        Gateway gateway = demo.gateway();
        report(gateway);
        PrintWriter out = spec.commandLine().getOut();
        String url = "http://" + authority(gateway, "public");
        out.println();
        out.println("Try:");
        out.println("  curl " + url + "/orders/1");
        out.println("  curl " + url + "/customers/1");
        out.println(
                "  curl -i -H 'Content-Type: application/json' -d '{\"pan\":\"4111 1111 1111 1111\"}' "
                        + url
                        + "/orders");
        out.println("  ./sluice audit tail");
        out.flush();
        return untilStopped(gateway, demo);
    }

    private void report(Gateway gateway) {
        PrintWriter out = spec.commandLine().getOut();
        gateway.addresses()
                .forEach((name, _) -> out.println(name + "  http://" + authority(gateway, name)));
        out.println("admin  http://" + Gateway.authority(gateway.adminAddress()));
        out.flush();
    }

    private static String authority(Gateway gateway, String listener) {
        return Gateway.authority(gateway.address(listener));
    }

    /// SIGTERM and SIGINT drain; the JVM then ends with their usual status.
    private static int untilStopped(Gateway gateway, AutoCloseable all)
            throws InterruptedException {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("sluice-stop")
                                .unstarted(() -> {
                                    gateway.drain();
                                    close(all);
                                }));
        gateway.awaitClosed();
        return ExitCode.OK;
    }

    private static void close(AutoCloseable all) {
        try {
            all.close();
        } catch (Exception e) {
            throw new IllegalStateException("the gateway did not close cleanly", e);
        }
    }
}
