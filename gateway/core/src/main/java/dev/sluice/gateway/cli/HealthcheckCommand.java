package dev.sluice.gateway.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `sluice healthcheck`: asks the admin port, for images without curl.
@Command(
        name = "healthcheck",
        description = "Ask a running gateway whether it is ready. Exit 1 if not.",
        mixinStandardHelpOptions = true)
final class HealthcheckCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Option(
            names = "--admin",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:9901",
            description = "The admin port (default: ${DEFAULT-VALUE}).")
    private URI admin = URI.create("http://127.0.0.1:9901");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(admin.resolve("/readyz")).timeout(LONGEST).build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build()) {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            spec.commandLine().getOut().println(status == 200 ? "ready" : "not ready");
            spec.commandLine().getOut().flush();
            return status == 200 ? ExitCode.OK : ExitCode.NEGATIVE;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.NEGATIVE, "no answer from " + admin);
        }
    }
}
