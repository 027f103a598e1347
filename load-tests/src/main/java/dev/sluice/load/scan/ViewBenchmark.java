package dev.sluice.load.scan;

import dev.sluice.load.corpora.Escaped;
import dev.sluice.load.peers.Peer;
import dev.sluice.load.peers.SluiceScanning;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What the views cost beside the scan.
@State(Scope.Benchmark)
public class ViewBenchmark {

    /// Bytes of the part.
    static final int BYTES = 8 << 20;

    @Param private Escaped wrapping = Escaped.JSON_PLAIN;
    private byte[] part = {};
    private @Nullable ViewScanning views;
    private @Nullable SluiceScanning plain;

    /// Text and patterns of a trial.
    @Setup
    public void prepare() {
        part = wrapping.bytes(BYTES, Peer.SEED);
        views = new ViewScanning(Detectors.patterns());
        plain = new SluiceScanning(part, Peer.CHUNK, Detectors.patterns());
    }

    /// @return findings
    @Benchmark
    public long viewAndScan() {
        views().renew();
        return views().scan(part, mediaType(), Peer.CHUNK);
    }

    /// @return bytes shown
    @Benchmark
    public long viewAlone() {
        return views().show(part, mediaType(), Peer.CHUNK);
    }

    /// The same bytes as if they were text.
    ///
    /// @return findings
    @Benchmark
    public long scanAlone() {
        SluiceScanning prepared = plain;
        if (prepared == null) {
            throw new IllegalStateException("not prepared");
        }
        return prepared.scan();
    }

    private ViewScanning views() {
        ViewScanning prepared = views;
        if (prepared == null) {
            throw new IllegalStateException("not prepared");
        }
        return prepared;
    }

    private String mediaType() {
        return switch (wrapping) {
            case JSON_PLAIN, JSON_ESCAPES -> "application/json";
            case FORM -> "application/x-www-form-urlencoded";
        };
    }
}
