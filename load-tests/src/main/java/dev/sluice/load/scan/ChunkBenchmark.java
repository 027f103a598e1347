package dev.sluice.load.scan;

import dev.sluice.load.corpora.Corpus;
import dev.sluice.load.peers.Peer;
import dev.sluice.load.peers.SluiceScanning;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The same text in chunks of several sizes: what streaming costs.
@State(Scope.Benchmark)
public class ChunkBenchmark {

    /// One block, as the last value of the parameter.
    static final int BLOCK = Peer.FULL;

    @Param({"JSON", "TEXT"})
    private Corpus corpus = Corpus.JSON;

    @Param({"1024", "8192", "65536", "" + BLOCK})
    private int chunk;

    private @Nullable SluiceScanning scanning;

    /// Text and patterns of a trial.
    @Setup
    public void prepare() {
        byte[] text = corpus.bytes(Peer.FULL, Peer.SEED);
        scanning = new SluiceScanning(text, chunk, Detectors.patterns());
    }

    /// @return findings
    @Benchmark
    public long scan() {
        SluiceScanning prepared = scanning;
        if (prepared == null) {
            throw new IllegalStateException("not prepared");
        }
        return prepared.scan();
    }
}
