package dev.sluice.load.gateway;

import dev.sluice.load.gateway.LoadRow.Cost;
import dev.sluice.load.gateway.LoadRow.Inspection;
import dev.sluice.load.gateway.LoadRow.Latency;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Puts one proxy after the other under the same loads.
final class Measurement {

    static final String LOAD_CORE = "1";

    /// Of the open loop.
    static final int PER_SECOND = 1000;

    private static final int CONNECTIONS = 8;
    private static final int WARMUP_SECONDS = 3;
    private static final int BLOCK = 1 << 20;
    private static final long WARMUP_UPLOAD = 128L << 20;

    private final Options options;
    private final Stage stage;
    private final Sink sink;
    private final List<LoadRow> rows = new ArrayList<>();
    private final List<OpenRow> open = new ArrayList<>();
    private final List<UploadRow> uploads = new ArrayList<>();
    private final List<Ceiling> ceilings = new ArrayList<>();

    /// One proxy at a fixed rate.
    record OpenRow(String peer, Latencies latencies) {}

    /// One proxy during the large upload.
    ///
    /// @param before bytes resident before it
    /// @param peak bytes resident during it
    /// @param written bytes to storage during it
    record UploadRow(String peer, Upload upload, long before, long peak, long written) {}

    /// What generator and origin can do without a proxy between them.
    record Ceiling(String load, double perSecond) {}

    Measurement(Options options, Stage stage, Sink sink) {
        this.options = options;
        this.stage = stage;
        this.sink = sink;
    }

    List<LoadRow> rows() {
        return List.copyOf(rows);
    }

    List<OpenRow> open() {
        return List.copyOf(open);
    }

    List<UploadRow> uploads() {
        return List.copyOf(uploads);
    }

    List<Ceiling> ceilings() {
        return List.copyOf(ceilings);
    }

    /// Origin and sink alone.
    void measureCeilings(Server origin) throws IOException, InterruptedException {
        int seconds = Math.max(2, options.seconds() / 3);
        for (Load load : stage.loads()) {
            String url =
                    load.script().isEmpty()
                            ? origin.url(load.path())
                            : "http://127.0.0.1:" + sink.port() + load.path();
            Wrk.run(LOAD_CORE, 2, url, load.script());
            Wrk wrk = Wrk.run(LOAD_CORE, seconds, url, load.script());
            ceilings.add(new Ceiling(load.name(), wrk.perSecond()));
        }
    }

    /// @param digest of the policy, or `none` where nothing is inspected
    void measure(Server peer, String digest) throws IOException, InterruptedException {
        for (Load load : stage.loads()) {
            closedLoop(peer, load, digest);
        }
        openLoop(peer);
        upload(peer, digest);
    }

    private void closedLoop(Server peer, Load load, String digest)
            throws IOException, InterruptedException {
        System.err.println(peer.name() + ": " + load.name());
        String url = peer.url(load.path());
        // The compilers of the JVM need this; nginx gets the same.
        Wrk.run(LOAD_CORE, Math.max(2, options.seconds() / 2), url, load.script());
        peer.forgetPeak();
        ProcessCost before = peer.cost();
        Wrk wrk = Wrk.run(LOAD_CORE, options.seconds(), url, load.script());
        ProcessCost after = peer.cost();
        double cpu = (double) (after.cpuMicros() - before.cpuMicros()) / wrk.requests();
        rows.add(
                new LoadRow(
                        load.name(),
                        peer.name(),
                        inspection(digest, load.bodyMode()),
                        wrk.perSecond(),
                        new Cost(cpu, after.peakBytes()),
                        new Latency(wrk.p50Micros(), wrk.p99Micros()),
                        load.bodyBytes(),
                        faults(load, wrk)));
    }

    static String faults(Load load, Wrk wrk) {
        if (wrk.requests() == 0) {
            return "nothing was answered";
        }
        if (wrk.refused() > 0) {
            return wrk.refused() + " refused";
        }
        boolean get = load.script().isEmpty();
        return get && !wrk.readAtLeast(load.bodyBytes()) ? "bodies are not whole" : "";
    }

    private void openLoop(Server peer) throws InterruptedException {
        System.err.println(peer.name() + ": " + PER_SECOND + " requests/s");
        byte[] request = Connection.get(Stage.SMALL_PATH);
        new OpenLoop(PER_SECOND, WARMUP_SECONDS, CONNECTIONS).run(peer.port(), request, 200);
        OpenLoop loop = new OpenLoop(PER_SECOND, options.seconds(), CONNECTIONS);
        open.add(new OpenRow(peer.name(), loop.run(peer.port(), request, 200)));
    }

    private void upload(Server peer, String digest) throws IOException {
        System.err.println(peer.name() + ": upload of " + options.uploadSize());
        byte[] block = Stage.block(BLOCK);
        Upload.send(peer.port(), sink, block, WARMUP_UPLOAD);
        peer.forgetPeak();
        ProcessCost before = peer.cost();
        Upload upload = Upload.send(peer.port(), sink, block, options.uploadBytes());
        ProcessCost after = peer.cost();
        boolean whole = upload.status() == 200 && upload.arrived() == options.uploadBytes();
        rows.add(
                new LoadRow(
                        "upload of " + options.uploadSize(),
                        peer.name(),
                        inspection(digest, "streamed"),
                        1e9 / upload.nanos(),
                        new Cost(after.cpuMicros() - before.cpuMicros(), after.peakBytes()),
                        new Latency(0, 0),
                        options.uploadBytes(),
                        whole ? "" : "status " + upload.status()));
        uploads.add(
                new UploadRow(
                        peer.name(),
                        upload,
                        before.residentBytes(),
                        after.peakBytes(),
                        after.writtenBytes() - before.writtenBytes()));
    }

    private static Inspection inspection(String digest, String bodyMode) {
        return digest.equals("none") ? Inspection.NONE : new Inspection(bodyMode, digest);
    }
}
