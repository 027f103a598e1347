package dev.sluice.load.scan;

import dev.sluice.load.corpora.Corpus;
import dev.sluice.load.peers.Peer;
import dev.sluice.load.peers.Scanning;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// One pass over a corpus, by each peer with the same patterns.
@State(Scope.Benchmark)
public class SpeedBenchmark {

    @Param private Corpus corpus = Corpus.JSON;
    @Param private Peer peer = Peer.SLUICE;
    private @Nullable Scanning scanning;

    /// Text and patterns of a trial.
    @Setup
    public void prepare() {
        scanning =
                peer.prepare(
                        corpus,
                        peer == Peer.SLUICE_DICTIONARIES ? Detectors.all() : Detectors.patterns());
    }

    /// @return findings, as the peer counts them
    @Benchmark
    public long scan() {
        Scanning prepared = scanning;
        if (prepared == null) {
            throw new IllegalStateException("not prepared");
        }
        return prepared.scan();
    }

    /// Frees what is outside of the heap.
    @TearDown
    public void close() {
        if (scanning != null) {
            scanning.close();
        }
    }
}
