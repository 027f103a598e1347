package dev.sluice.load.gateway;

import dev.sluice.load.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the gateway beside nginx, with the same origin, and writes the record:
/// `load-tests/record/gateway.md` and `gateway.csv`.
///
/// Arguments: seconds of each measurement, 10 if left out (with fewer than 5 nothing is written),
/// and `--upload 10GiB` for a larger upload.
public final class GatewayLoad {

    private static final Path RECORD = Path.of("load-tests", "record");

    private GatewayLoad() {}

    /// Starts it, from the root of the checkout. Exits 1 if a hit was not caught or a row has a
    /// fault, 2 if the arguments are wrong.
    public static void main(String[] args) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println("load-tests/run gateway: " + e.getMessage());
            System.exit(2);
            return;
        }
        Stage stage = Stage.make(Files.createTempDirectory("sluice-load"));
        GatewayReport report = run(options, stage, Machine.here());
        System.out.println(report.page());
        if (options.isRecord()) {
            Files.createDirectories(RECORD);
            Files.writeString(RECORD.resolve("gateway.md"), report.page());
            Files.writeString(RECORD.resolve("gateway.csv"), report.csv());
        }
        System.exit(report.hasFault() ? 1 : 0);
    }

    private static GatewayReport run(Options options, Stage stage, Machine machine)
            throws IOException, InterruptedException {
        try (Sink sink = Sink.start();
                Server origin = Nginx.origin(Measurement.LOAD_CORE, stage.root(), stage.files())) {
            Path checkout = Path.of("").toAbsolutePath();
            Peers peers = new Peers(stage, checkout, origin.port(), sink.port());
            Measurement measurement = new Measurement(options, stage, sink);
            measurement.measureCeilings(origin);
            try (Server nginx = peers.nginx(Peers.PROXY_CORE)) {
                measurement.measure(nginx, "none");
            }
            List<String> probe = new ArrayList<>();
            try (Peers.Sluice sluice = peers.sluice(Peers.PROXY_CORE)) {
                probe.addAll(new Probe(sluice.server(), sink).run("before", Stage.MASKED));
                measurement.measure(sluice.server(), sluice.digest());
                probe.addAll(new Probe(sluice.server(), sink).run("after", Stage.MASKED));
            }
            return new GatewayReport(options, machine, measurement, probe, starts(peers));
        }
    }

    private static List<StartTime> starts(Peers peers) throws IOException, InterruptedException {
        String path = Stage.SMALL_PATH;
        String both = Peers.BOTH_CORES;
        return List.of(
                StartTime.measure("nginx, 2 cores", path, () -> peers.nginx(both)),
                StartTime.measure("sluice, 2 cores", path, () -> peers.sluice(both).server()),
                StartTime.measure(
                        "sluice without its archive of classes, 2 cores",
                        path,
                        () -> peers.sluiceWithoutCache(both).server()),
                StartTime.measure(
                        "sluice, 1 core", path, () -> peers.sluice(Peers.PROXY_CORE).server()));
    }
}
