package dev.sluice.load.scan;

import dev.sluice.load.corpora.Corpus;
import dev.sluice.load.peers.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// The sections of a run. Each benchmark and parameter has a JVM of its own, with one thread.
enum ScanRun {
    /// Every corpus and peer; the loops are so slow and steady that fewer iterations do.
    SPEED {
        @Override
        Figures run(List<Corpus> corpora) throws RunnerException {
            String[] names = names(corpora);
            Figures fast =
                    measure(
                            options(SpeedBenchmark.class)
                                    .param("corpus", names)
                                    .param("peer", names(fastPeers())));
            return fast.plus(
                    measure(
                            options(SpeedBenchmark.class)
                                    .param("corpus", names)
                                    .param("peer", names(List.of(Peer.JAVA_REGEX, Peer.RE2J)))
                                    .warmupIterations(2)
                                    .measurementIterations(3)));
        }
    },
    CHUNKS {
        @Override
        Figures run(List<Corpus> corpora) throws RunnerException {
            return measure(options(ChunkBenchmark.class));
        }
    },
    MESSAGES {
        @Override
        Figures run(List<Corpus> corpora) throws RunnerException {
            return measure(options(MessageBenchmark.class));
        }
    },
    GROWTH {
        @Override
        Figures run(List<Corpus> corpora) throws RunnerException {
            return measure(options(GrowthBenchmark.class));
        }
    },
    VIEWS {
        @Override
        Figures run(List<Corpus> corpora) throws RunnerException {
            return measure(options(ViewBenchmark.class));
        }
    },
    CODINGS {
        @Override
        Figures run(List<Corpus> corpora) throws RunnerException {
            return measure(options(CodingBenchmark.class));
        }
    },
    COMPILING {
        @Override
        Figures run(List<Corpus> corpora) throws RunnerException {
            return measure(options(CompileBenchmark.class));
        }
    };

    static final int WARMUP = 3;
    static final int ITERATIONS = 5;

    /// @param corpora of [#SPEED]; the other sections have their own
    abstract Figures run(List<Corpus> corpora) throws RunnerException;

    /// The peers that read a whole corpus, as far as they are there.
    private static List<Peer> fastPeers() {
        List<Peer> peers = new ArrayList<>(List.of(Peer.SLUICE, Peer.SLUICE_DICTIONARIES));
        if (Peer.vectorscanVersion().isPresent()) {
            peers.add(Peer.VECTORSCAN_BLOCK);
            peers.add(Peer.VECTORSCAN_STREAM);
        } else {
            System.err.println(Peer.NO_VECTORSCAN);
        }
        return peers;
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include("\\b" + benchmark.getSimpleName() + "\\.")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .threads(1)
                .warmupIterations(WARMUP)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(1));
    }

    private static Figures measure(ChainedOptionsBuilder options) throws RunnerException {
        return Figures.of(new Runner(options.build()).run());
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
