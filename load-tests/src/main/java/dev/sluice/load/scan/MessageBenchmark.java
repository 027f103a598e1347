package dev.sluice.load.scan;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.load.corpora.Messages;
import dev.sluice.load.peers.Peer;
import dev.sluice.load.peers.SluiceScanning;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// One message after the other, each another one: what a small body costs.
@State(Scope.Benchmark)
public class MessageBenchmark {

    private static final int MESSAGES = 512;
    private static final String JSON = "application/json";

    @Param({"16", "100", "1024", "4096"})
    private int size;

    private byte[][] text = {};
    private byte[][] json = {};
    private final Batch batch = new Batch();
    private long found;
    private final FindingSink counting = _ -> found++;
    private @Nullable Scanner scanner;
    private @Nullable ViewScanning views;

    /// Messages and patterns of a trial.
    @Setup
    public void prepare() {
        text = Messages.text(MESSAGES, size, Peer.SEED);
        json = Messages.json(MESSAGES, size, Peer.SEED);
        scanner = Engine.compile(Detectors.patterns());
        views = new ViewScanning(Detectors.patterns());
    }

    /// The scan alone.
    ///
    /// @return findings
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public long plainText() {
        Scanner prepared = scanner;
        if (prepared == null) {
            throw new IllegalStateException("not prepared");
        }
        // A new one for so many messages, so that it has the kernels that are best by now.
        Scan scan = SluiceScanning.newScan(prepared);
        found = 0;
        for (byte[] message : text) {
            scan.reset();
            batch.begin(message, 0, message.length, 0);
            batch.unit(0, message.length, FieldContexts.ROOT);
            scan.feed(batch, counting);
            scan.end(counting);
        }
        return found;
    }

    /// With the view of JSON.
    ///
    /// @return findings
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public long throughJsonView() {
        ViewScanning prepared = views;
        if (prepared == null) {
            throw new IllegalStateException("not prepared");
        }
        prepared.renew();
        long all = 0;
        for (byte[] message : json) {
            all += prepared.scan(message, JSON, message.length);
        }
        return all;
    }
}
