package dev.sluice.gateway.cli;

import dev.sluice.detectors.engine.SelfTestFailure;
import dev.sluice.gateway.Ahead;
import dev.sluice.gateway.Gateway;
import dev.sluice.gateway.InvalidConfiguration;
import dev.sluice.gateway.config.GatewayLoad;
import dev.sluice.gateway.config.GatewayLoader;
import dev.sluice.gateway.demo.DemoGateway;
import dev.sluice.policies.syntax.ProblemPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A gateway that runs until SIGTERM.
///
/// @param file of the kind Gateway; null for the demonstration
/// @param out gets the addresses
/// @param err gets what is wrong with the configuration
record GatewayRun(@Nullable Path file, PrintWriter out, PrintWriter err) {

    /// @return an [ExitCode]
    int call() throws InterruptedException {
        Ahead.begin();
        try {
            return file == null ? runBuiltIn() : run(file);
        } catch (IOException | SelfTestFailure e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private int run(Path path) throws IOException, InterruptedException {
        GatewayLoad loaded = new GatewayLoader(System.getenv()).load(path);
        if (loaded.hasErrors()) {
            throw new InvalidConfiguration(loaded.problems());
        }
        err.print(ProblemPrinter.human(loaded.problems()));
        err.flush();
        Gateway gateway = Gateway.start(loaded, System.getenv());
        report(gateway);
        return untilStopped(gateway, gateway);
    }

    private int runBuiltIn() throws IOException, InterruptedException {
        DemoGateway demo = DemoGateway.start(System.getenv());
        Gateway gateway = demo.gateway();
        report(gateway);
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
