package dev.sluice.load.gateway;

import dev.sluice.load.Machine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs the gateway beside nginx, with the same origin, and writes the record:
/// `load-tests/record/gateway.md` and `gateway.csv`.
///
/// Argument: seconds of each measurement, 10 if left out; with fewer than 5 nothing is written.
public final class GatewayLoad {

    private static final Path RECORD = Path.of("load-tests", "record");
    private static final int PROXY_CORE = 0;
    private static final int LOAD_CORE = 1;
    private static final int SHORTEST_RECORD = 5;
    private static final int UPLOAD_BLOCK = 1 << 20;
    private static final long UPLOAD_BYTES = 512L << 20;
    private static final String UPLOAD = "upload of 512 MiB";

    private final int seconds;
    private final Stage stage;
    private final Machine machine;
    private final List<LoadRow> rows = new ArrayList<>();

    private GatewayLoad(int seconds, Stage stage, Machine machine) {
        this.seconds = seconds;
        this.stage = stage;
        this.machine = machine;
    }

    /// Starts it, from the root of the checkout. Exits 1 if a hit was not caught.
    public static void main(String[] args) throws Exception {
        int seconds = args.length == 0 ? 10 : Integer.parseInt(args[0]);
        Stage stage = Stage.make(Files.createTempDirectory("sluice-load"));
        String report = new GatewayLoad(seconds, stage, Machine.here()).run();
        System.out.println(report);
        System.exit(report.contains("WRONG") ? 1 : 0);
    }

    private String run() throws Exception {
        try (Sink sink = Sink.start();
                Server origin = Nginx.origin(LOAD_CORE, stage.root(), stage.files())) {
            try (Server nginx = Nginx.proxy(PROXY_CORE, stage.root(), origin.port(), sink.port())) {
                measure(nginx, "none");
            }
            return runSluice(origin, sink);
        }
    }

    private String runSluice(Server origin, Sink sink) throws Exception {
        Path root = Path.of("").toAbsolutePath();
        int port = Server.freePort();
        int admin = Server.freePort();
        Path starter = root.resolve("policies/packs/starter");
        Path file = stage.configuration(starter, port, admin, origin.port(), sink.port());
        String[] command = {root.resolve("sluice").toString(), "run", "-c", file.toString()};
        try (Server sluice = Server.start("sluice", PROXY_CORE, port, stage.root(), command)) {
            String digest = digest(admin);
            List<String> probe = new Probe(sluice, sink).run(Stage.MASKED);
            measure(sluice, digest);
            String report = report(sluice.startNanos(), probe);
            if (seconds >= SHORTEST_RECORD) {
                Files.createDirectories(RECORD);
                Files.writeString(RECORD.resolve("gateway.md"), report);
                Files.writeString(RECORD.resolve("gateway.csv"), csv());
            }
            return report;
        }
    }

    private void measure(Server peer, String digest) throws IOException, InterruptedException {
        for (Load load : stage.loads()) {
            String url = peer.url(load.path());
            // The compilers of the JVM need this; nginx gets the same.
            Wrk.run(LOAD_CORE, Math.max(2, seconds / 2), url, load.script());
            ProcessCost before = peer.cost();
            Wrk wrk = Wrk.run(LOAD_CORE, seconds, url, load.script());
            ProcessCost after = peer.cost();
            rows.add(
                    new LoadRow(
                            load.name(),
                            peer.name(),
                            mode(digest, load.bodyMode()),
                            digest,
                            wrk.perSecond(),
                            (double) (after.cpuMicros() - before.cpuMicros()) / wrk.requests(),
                            wrk.perSecond() * load.bodyBytes() / 1e6,
                            wrk.p50Micros(),
                            wrk.p99Micros(),
                            after.peakBytes(),
                            wrk.refused()));
        }
        upload(peer, digest);
    }

    private void upload(Server peer, String digest) throws IOException {
        byte[] block = Stage.block(UPLOAD_BLOCK);
        Upload.send(peer.port(), "/stream/sink", block, UPLOAD_BYTES / 4);
        ProcessCost before = peer.cost();
        long began = System.nanoTime();
        int status = Upload.send(peer.port(), "/stream/sink", block, UPLOAD_BYTES);
        double took = (System.nanoTime() - began) / 1e9;
        ProcessCost after = peer.cost();
        rows.add(
                new LoadRow(
                        UPLOAD,
                        peer.name(),
                        mode(digest, "streamed"),
                        digest,
                        1 / took,
                        after.cpuMicros() - before.cpuMicros(),
                        UPLOAD_BYTES / took / 1e6,
                        0,
                        0,
                        after.peakBytes(),
                        status == 200 ? 0 : 1));
    }

    private static String mode(String digest, String mode) {
        return digest.equals("none") ? "not inspected" : mode;
    }

    /// The first characters of the policy's digest, as the admin port tells it.
    private static String digest(int admin) throws IOException, InterruptedException {
        URI policies = URI.create("http://127.0.0.1:" + admin + "/policies");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest get = HttpRequest.newBuilder(policies).build();
            String body = client.send(get, BodyHandlers.ofString()).body();
            Matcher digest =
                    Pattern.compile("\"policyDigest\"\\s*:\\s*\"([^\"]{1,16})").matcher(body);
            return digest.find() ? digest.group(1) : "unknown";
        }
    }

    private double base(LoadRow row) {
        return rows.stream()
                .filter(each -> each.load().equals(row.load()))
                .filter(each -> each.peer().equals("nginx"))
                .mapToDouble(LoadRow::perSecond)
                .findFirst()
                .orElse(row.perSecond());
    }

    private String csv() {
        StringBuilder text = new StringBuilder(LoadRow.CSV_HEAD);
        rows.forEach(row -> text.append(row.csv(base(row))));
        return text.toString();
    }

    private String report(long startNanos, List<String> probe) {
        StringBuilder table = new StringBuilder(LoadRow.HEAD);
        for (Load load : stage.loads()) {
            table.append(lines(load.name()));
        }
        table.append(lines(UPLOAD));
        return """
        # The gateway beside nginx, one core each

        %s
        The ratio is to nginx `proxy_pass`, which inspects nothing, in the same run with the same origin. wrk: %d
        connections, closed loop, %d s after half of that as warm-up. Origin, generator and sink share the other core.

        From the start of the launcher to the first connection taken: %d ms.

        Probe before the load, in the same process:

        - %s

        Command: `load-tests/run gateway %d`. Machine: %s.
        """
                .formatted(
                        table,
                        Wrk.CONNECTIONS,
                        seconds,
                        startNanos / 1_000_000,
                        String.join("\n- ", probe),
                        seconds,
                        machine.line());
    }

    private String lines(String load) {
        StringBuilder lines = new StringBuilder();
        rows.stream()
                .filter(row -> row.load().equals(load))
                .forEach(row -> lines.append(row.line(base(row))));
        return lines.toString();
    }
}
