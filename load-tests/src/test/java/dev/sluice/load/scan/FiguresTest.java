package dev.sluice.load.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.load.corpora.Corpus;
import dev.sluice.load.peers.Peer;
import dev.sluice.load.scan.Figures.Figure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final double SLUICE = Peer.FULL / 1.5;
    private static final double BLOCK = Peer.VECTORSCAN_BLOCK.bytes() / 0.1;
    private static final double STREAM = Peer.VECTORSCAN_STREAM.bytes() / 0.2;
    private static final double RE2J = Peer.RE2J.bytes() / 0.001;

    private final Figures figures =
            new Figures(
                    List.of(
                            speed(Peer.SLUICE, SLUICE),
                            speed(Peer.VECTORSCAN_BLOCK, BLOCK),
                            speed(Peer.VECTORSCAN_STREAM, STREAM),
                            speed(Peer.RE2J, RE2J)));

    private static Figure speed(Peer peer, double nanos) {
        Map<String, String> parameters = Map.of("corpus", "JSON", "peer", peer.name());
        return new Figure("SpeedBenchmark.scan", parameters, nanos, nanos - 1, nanos + 1);
    }

    @Test
    void aFigureIsFoundByItsParameters() {
        Map<String, Object> wanted = Map.of("corpus", Corpus.JSON, "peer", Peer.RE2J);
        assertThat(figures.nanos("SpeedBenchmark.scan", wanted)).isEqualTo(RE2J);
        assertThat(figures.nanos("ChunkBenchmark.scan", wanted)).isNaN();
        assertThat(figures.nanos("SpeedBenchmark.scan", Map.of("corpus", Corpus.TEXT))).isNaN();
    }

    @Test
    void theRatioToVectorscanIsToItsFasterMode() {
        String table = new ScanTables(figures).speed(List.of(Corpus.JSON)).markdown();
        assertThat(table.lines().skip(2))
                .containsExactly(
                        "| JSON, 1 % of the bytes personal data | 1500 | – | 100 | 200 | – | 1.00"
                                + " | 7.50 × | – | 1500 × |");
    }

    @Test
    void whatIsMissingIsADashAndNoFault() {
        ScanTables tables = new ScanTables(new Figures(List.of()));
        assertThat(tables.chunks().markdown()).contains("| – | – | – | – | – % |");
        assertThat(tables.growth().markdown()).contains("5,000 terms | – | – | – % |");
        assertThat(tables.messages().markdown()).contains("| – |");
        assertThat(tables.views().markdown()).contains("| – |");
        assertThat(tables.codings().markdown()).contains("| – |");
        assertThat(tables.compiling(new ColdStart(1, 2, 3, 4)).markdown()).contains("| 2.00 | – |");
    }

    @Test
    void allOfItIsWrittenForPrograms() {
        assertThat(figures.table().csv().lines())
                .hasSize(5)
                .contains(
                        "SpeedBenchmark.scan,\"corpus=JSON, peer=RE2J\",%.1f,%.1f,%.1f"
                                .formatted(RE2J, RE2J - 1, RE2J + 1));
    }

    @Test
    void theMedianIsTheMiddle() {
        assertThat(Figures.median(new double[] {1, 2, 9})).isEqualTo(2);
        assertThat(Figures.median(new double[] {1, 2, 4, 9})).isEqualTo(3);
    }
}
