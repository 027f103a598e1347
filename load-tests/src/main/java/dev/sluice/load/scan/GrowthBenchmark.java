package dev.sluice.load.scan;

import dev.sluice.detectors.Detector;
import dev.sluice.load.corpora.Corpus;
import dev.sluice.load.peers.Peer;
import dev.sluice.load.peers.SluiceScanning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What the patterns and the terms of an operator's own policy cost.
@State(Scope.Benchmark)
public class GrowthBenchmark {

    /// What is scanned for.
    public enum Load {
        BUILT_IN("the catalogue", true, 0, 0),
        BUILT_IN_60("the catalogue and 60 patterns", true, 60, 0),
        BUILT_IN_100("the catalogue and 100 patterns", true, 100, 0),
        BUILT_IN_500("the catalogue and 500 patterns", true, 500, 0),
        OWN_500("500 patterns alone", false, 500, 0),
        BUILT_IN_TERMS("the catalogue and 5,000 terms", true, 0, 5000);

        private final String title;
        private final boolean catalogue;
        private final int patterns;
        private final int terms;

        Load(String title, boolean catalogue, int patterns, int terms) {
            this.title = title;
            this.catalogue = catalogue;
            this.patterns = patterns;
            this.terms = terms;
        }

        String title() {
            return title;
        }

        List<Detector> detectors() {
            List<Detector> detectors = new ArrayList<>();
            if (catalogue) {
                detectors.addAll(Detectors.patterns());
            }
            if (patterns > 0) {
                detectors.addAll(CustomPolicy.ofPatterns(patterns).policy().detectors());
            }
            if (terms > 0) {
                detectors.addAll(CustomPolicy.ofTerms(terms).policy().detectors());
            }
            return detectors;
        }
    }

    @Param private Load load = Load.BUILT_IN;

    @Param({"JSON", "TEXT"})
    private Corpus corpus = Corpus.JSON;

    private @Nullable SluiceScanning scanning;

    /// Text and patterns of a trial.
    @Setup
    public void prepare() {
        byte[] text = corpus.bytes(Peer.FULL, Peer.SEED);
        scanning = new SluiceScanning(text, Peer.CHUNK, load.detectors());
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
