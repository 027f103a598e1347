package dev.sluice.gateway.cli;

import dev.sluice.gateway.TrialInspector;
import dev.sluice.policies.Direction;
import dev.sluice.policies.Door;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import dev.sluice.policies.syntax.LoadResult;
import dev.sluice.policies.syntax.ProblemPrinter;
import dev.sluice.policies.testing.MemoryHold;
import dev.sluice.policies.transfer.HeaderField;
import dev.sluice.policies.transfer.Inspectors;
import dev.sluice.policies.transfer.Outcome;
import dev.sluice.policies.transfer.Transfer;
import dev.sluice.policies.transfer.TransferHead;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sluice explain`: why a transfer is treated as it is, rule by rule.
@Command(
        name = "explain",
        description = {
            "Explain what would become of a transfer, rule by rule.",
            "The body is read from a file, or from standard input with `-`. No value is printed."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private static final int MOST_BODY = 64 << 20;
    private static final int PIECE = 64 << 10;

    @Parameters(
            arity = "0..1",
            paramLabel = "BODY",
            description = "File with the body, or `-`; none if left out.")
    private @Nullable String body;

    @Option(
            names = {"-p", "--policy"},
            paramLabel = "PATH",
            description = "Policy files and folders; the starter pack if none is given.")
    private List<Path> policies = List.of();

    @Option(names = "--response", description = "Explain the response, not the request.")
    private boolean response;

    @Option(names = "--method", defaultValue = "POST", description = "Default: ${DEFAULT-VALUE}.")
    private String method = "POST";

    @Option(
            names = "--url",
            defaultValue = "http://localhost/",
            description = "Default: ${DEFAULT-VALUE}.")
    private URI url = URI.create("http://localhost/");

    @Option(names = "--route", defaultValue = "explain", description = "Name of the route.")
    private String route = "explain";

    @Option(names = "--client", paramLabel = "ADDRESS", description = "Address of the client.")
    private @Nullable InetAddress client;

    @Option(
            names = {"-H", "--header"},
            paramLabel = "NAME: VALUE",
            description = "A header; repeat it for more.")
    private List<String> headers = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        LoadResult loaded = PolicyFilesLoad.of(policies);
        if (loaded.hasErrors()) {
            spec.commandLine().getErr().print(ProblemPrinter.human(loaded.problems()));
            spec.commandLine().getErr().flush();
            return ExitCode.INVALID;
        }
        byte[] bytes = read();
        TransferHead head = head(bytes.length);
        Map<Rule, String> unmet = Inspectors.unmet(loaded.policies(), head);
        Outcome outcome = run(loaded.policies(), head, bytes);
        new Explanation(spec.commandLine().getOut()).print(loaded.policies(), head, unmet, outcome);
        spec.commandLine().getOut().flush();
        return outcome.verdict().blocks() ? ExitCode.NEGATIVE : ExitCode.OK;
    }

    private static Outcome run(List<Policy> policies, TransferHead head, byte[] bytes) {
        try (Transfer transfer =
                TrialInspector.of(policies)
                        .begin(head, Instant.now(), () -> new MemoryHold(MOST_BODY))) {
            boolean goesOn = transfer.head().proceed();
            for (int at = 0; goesOn && at < bytes.length; at += PIECE) {
                int to = Math.min(bytes.length, at + PIECE);
                goesOn = transfer.body(bytes, at, to, (_, _, _) -> true);
            }
            return transfer.end(List.of());
        }
    }

    private TransferHead head(int length) {
        String path =
                url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return new TransferHead(
                Door.REVERSE,
                "explain",
                route,
                "explain",
                response ? Direction.RESPONSE : Direction.REQUEST,
                method.toUpperCase(Locale.ROOT),
                url.getHost() == null ? "localhost" : url.getHost().toLowerCase(Locale.ROOT),
                path + query,
                response ? 200 : 0,
                fields(),
                client,
                length > 0,
                length,
                false);
    }

    private List<HeaderField> fields() {
        List<HeaderField> fields = new ArrayList<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw new CommandFailure(ExitCode.USAGE, "a header is written `Name: value`");
            }
            fields.add(
                    new HeaderField(
                            header.substring(0, colon).strip(),
                            header.substring(colon + 1).strip()));
        }
        return fields;
    }

    private byte[] read() throws IOException {
        if (body == null) {
            return new byte[0];
        }
        try (InputStream in = body.equals("-") ? System.in : Files.newInputStream(Path.of(body))) {
            byte[] bytes = in.readNBytes(MOST_BODY + 1);
            if (bytes.length > MOST_BODY) {
                throw new CommandFailure(ExitCode.INCOMPLETE, "the body is over 64 MiB");
            }
            return bytes;
        }
    }
}
