package dev.sluice.load.peers;

import dev.sluice.detectors.Detector;
import dev.sluice.load.corpora.Corpus;
import java.util.List;
import java.util.Optional;

/// Who scans. All read the same text with the same patterns; the loops read a prefix of it, since
/// they would take minutes over the whole.
public enum Peer {
    SLUICE("Sluice", Peer.FULL) {
        @Override
        public Scanning prepare(byte[] text, List<Detector> detectors) {
            return new SluiceScanning(text, CHUNK, detectors);
        }
    },
    /// With the detectors that have terms too; no other peer reads those.
    SLUICE_DICTIONARIES("Sluice, with dictionaries", Peer.FULL) {
        @Override
        public Scanning prepare(byte[] text, List<Detector> detectors) {
            return new SluiceScanning(text, CHUNK, detectors);
        }
    },
    VECTORSCAN_BLOCK("Vectorscan, block", Peer.PREFIX) {
        @Override
        public Scanning prepare(byte[] text, List<Detector> detectors) {
            return vectorscan(text, 0, detectors);
        }
    },
    VECTORSCAN_STREAM("Vectorscan, stream", Peer.PREFIX) {
        @Override
        public Scanning prepare(byte[] text, List<Detector> detectors) {
            return vectorscan(text, CHUNK, detectors);
        }
    },
    JAVA_REGEX("java.util.regex loop", 64 << 10) {
        @Override
        public Scanning prepare(byte[] text, List<Detector> detectors) {
            return new JavaRegexLoop(text, PeerPattern.of(detectors));
        }
    },
    RE2J("RE2/J loop", 32 << 10) {
        @Override
        public Scanning prepare(byte[] text, List<Detector> detectors) {
            return new Re2jLoop(text, PeerPattern.of(detectors));
        }
    };

    /// Bytes of a whole corpus.
    public static final int FULL = 32 << 20;

    /// What Vectorscan reads of it in about a second, in bytes.
    static final int PREFIX = 4 << 20;

    /// Bytes of a batch, and of a write to a stream: what a gateway reads at once.
    public static final int CHUNK = 64 << 10;

    /// Equal seeds give equal texts, in every run.
    public static final long SEED = 20261124;

    /// Said where Vectorscan is left out.
    public static final String NO_VECTORSCAN =
            "Vectorscan is left out: "
                    + VectorscanLibrary.FILE
                    + " (Debian package libvectorscan5) cannot be loaded here.";

    private final String title;
    private final int bytes;

    Peer(String title, int bytes) {
        this.title = title;
        this.bytes = bytes;
    }

    /// In words, for a report.
    public String title() {
        return title;
    }

    /// How much of a corpus it reads.
    public int bytes() {
        return bytes;
    }

    /// Compiles the patterns and lays out the text.
    ///
    /// @throws IllegalStateException if the peer is not installed
    public abstract Scanning prepare(byte[] text, List<Detector> detectors);

    /// The same, over as much of a corpus as the peer can read in reasonable time.
    public Scanning prepare(Corpus corpus, List<Detector> detectors) {
        return prepare(corpus.bytes(bytes, SEED), detectors);
    }

    /// Vectorscan over a text, for facts beside its speed; empty where it is not installed.
    ///
    /// @param chunk bytes of a write to the stream, or 0 for one block
    public static Optional<VectorscanScanning> findVectorscan(
            byte[] text, int chunk, List<Detector> detectors) {
        return VectorscanLibrary.find()
                .map(library ->
                        new VectorscanScanning(text, chunk, library, PeerPattern.of(detectors)));
    }

    /// Vectorscan's version; empty where it is not installed.
    public static Optional<String> vectorscanVersion() {
        return VectorscanLibrary.find().map(VectorscanLibrary::version);
    }

    private static Scanning vectorscan(byte[] text, int chunk, List<Detector> detectors) {
        return findVectorscan(text, chunk, detectors)
                .orElseThrow(() -> new IllegalStateException(NO_VECTORSCAN));
    }
}
