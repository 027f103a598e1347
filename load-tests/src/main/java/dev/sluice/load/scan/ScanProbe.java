package dev.sluice.load.scan;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.load.corpora.Corpus;
import dev.sluice.load.corpora.CorpusText;
import dev.sluice.load.corpora.Planted;
import dev.sluice.load.peers.Peer;
import dev.sluice.load.peers.SluiceScanning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Shows in the same run that hits are caught: a fast scanner that finds nothing is worth nothing.
///
/// In each corpus every planted value must be found, no card where none was planted, and the
/// findings must be the same whatever the chunks.
final class ScanProbe {

    /// Bytes of each corpus that a record is made with.
    static final int BYTES = 4 << 20;

    private static final int[] CHUNKS = {1 << 10, 4093, 8 << 10, Peer.FULL};

    /// What was found in one corpus.
    ///
    /// @param planted values of all kinds
    /// @param findings of any likelihood
    /// @param faults what is wrong, empty if nothing is
    record Result(Corpus corpus, int planted, long findings, List<String> faults) {

        Result {
            faults = List.copyOf(faults);
        }
    }

    private ScanProbe() {}

    /// @param bytes of each corpus
    static List<Result> run(List<Corpus> corpora, List<Detector> detectors, int bytes) {
        Scanner scanner = Engine.compile(detectors);
        List<Result> results = new ArrayList<>();
        for (Corpus corpus : corpora) {
            CorpusText text = corpus.generate(bytes, Peer.SEED);
            Tally tally = tally(text, Peer.CHUNK, scanner);
            List<String> faults = new ArrayList<>(tally.faults(text.planted()));
            for (int chunk : CHUNKS) {
                Tally other = tally(text, chunk, scanner);
                if (other.hash != tally.hash || other.findings != tally.findings) {
                    faults.add(
                            "%d findings in chunks of %d, but %d in chunks of %d"
                                    .formatted(other.findings, chunk, tally.findings, Peer.CHUNK));
                }
            }
            int planted = text.planted().values().stream().mapToInt(Integer::intValue).sum();
            results.add(new Result(corpus, planted, tally.findings, faults));
        }
        return results;
    }

    private static Tally tally(CorpusText text, int chunk, Scanner scanner) {
        Tally tally = new Tally();
        new SluiceScanning(text.bytes(), chunk, scanner)
                .scan(SluiceScanning.newScan(scanner), tally);
        return tally;
    }

    /// Counts, and a hash over type, place and likelihood of every finding in its order.
    static final class Tally implements FindingSink {

        private final Map<Planted, Integer> found = new EnumMap<>(Planted.class);
        private long findings;
        private long hash;

        @Override
        public void found(Match match) {
            findings++;
            hash = hash * 31 + match.detector().infoType().id().hashCode();
            hash = hash * 31 + match.viewStart();
            hash = hash * 31 + match.viewEnd();
            hash = hash * 31 + match.likelihood().name().hashCode();
            for (Planted kind : Planted.values()) {
                if (match.detector().infoType().equals(kind.infoType())
                        && match.likelihood().atLeast(Likelihood.POSSIBLE)) {
                    found.merge(kind, 1, Integer::sum);
                }
            }
        }

        List<String> faults(Map<Planted, Integer> planted) {
            List<String> faults = new ArrayList<>();
            for (Planted kind : Planted.values()) {
                int wanted = planted.getOrDefault(kind, 0);
                int got = found.getOrDefault(kind, 0);
                if (got < wanted || (kind == Planted.CARD && got > wanted)) {
                    faults.add("%s: %d planted, %d found".formatted(kind.infoType(), wanted, got));
                }
            }
            return faults;
        }
    }
}
