package dev.sluice.load.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.load.corpora.Planted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeersTest {

    private static final byte[] TEXT =
            "ids AB12, AB34 and xAB56; AB7 AB89".getBytes(StandardCharsets.US_ASCII);
    private static final List<Detector> TWO_DIGITS = List.of(detector("AB\\d{2}"));
    private static final List<Detector> UNREADABLE =
            List.of(detector("\\x{2013}a"), detector("AB\\d{2}"));

    private static Detector detector(String regex) {
        return Detector.of(new InfoType("OWN"), Category.CUSTOM)
                .pattern(new DetectorPattern(regex, Likelihood.LIKELY, null, null, false))
                .build();
    }

    private static PeerPattern pattern(Boundary boundary) {
        return new PeerPattern("OWN/1", "a|b", boundary, null);
    }

    @Test
    void boundariesAreWrittenWithoutLookAround() {
        assertThat(pattern(Boundary.NONE).bounded()).isEqualTo("(?:a|b)");
        assertThat(pattern(Boundary.WORD).bounded())
                .isEqualTo("(?:^|[^0-9A-Za-z_])(?:a|b)(?:$|[^0-9A-Za-z_])");
        assertThat(pattern(new Boundary("[^ ]", "\\w")).bounded())
                .isEqualTo("(?:^|[ ])(?:a|b)(?:$|[^\\w])");
    }

    @Test
    void theLoopsSearchWithoutBoundaries() {
        assertThat(Peer.JAVA_REGEX.prepare(TEXT, TWO_DIGITS).scan()).isEqualTo(4);
        assertThat(Peer.RE2J.prepare(TEXT, TWO_DIGITS).scan()).isEqualTo(4);
    }

    @Test
    void sluiceSearchesWithThem() {
        assertThat(Peer.SLUICE.prepare(TEXT, TWO_DIGITS).scan()).isEqualTo(3);
        assertThat(new SluiceScanning(TEXT, 5, TWO_DIGITS).scan()).isEqualTo(3);
    }

    @Test
    void theLoopsRunTheValidators() {
        Detector cards =
                Catalogue.builtIn().entry(Planted.CARD.infoType()).orElseThrow().detector();
        byte[] text =
                "4111 1111 1111 1111 and 4111 1111 1111 1112".getBytes(StandardCharsets.UTF_8);
        assertThat(Peer.JAVA_REGEX.prepare(text, List.of(cards)).scan()).isOne();
        assertThat(Peer.RE2J.prepare(text, List.of(cards)).scan()).isOne();
    }

    @Test
    void whatAPeerRefusesIsNamed() {
        Detector broken = detector("(?<word>a)\\k<word>");
        assertThat(Peer.RE2J.prepare(TEXT, List.of(broken)).refused().lines())
                .singleElement()
                .asString()
                .startsWith("OWN/1: ");
        assertThat(Peer.JAVA_REGEX.prepare(TEXT, TWO_DIGITS).refused().lines()).isEmpty();
    }

    @Test
    void vectorscanFindsTheSameInABlockAndInAStream() {
        assumeTrue(Peer.vectorscanVersion().isPresent(), Peer.NO_VECTORSCAN);
        for (int chunk : new int[] {0, 1, 7, 100}) {
            try (VectorscanScanning scanning =
                    Peer.findVectorscan(TEXT, chunk, TWO_DIGITS).orElseThrow()) {
                assertThat(scanning.count()).as("chunk %d", chunk).isEqualTo(3);
                assertThat(scanning.scan()).isZero();
                assertThat(scanning.refused().lines()).isEmpty();
            }
        }
    }

    @Test
    void vectorscanGoesOnWithoutWhatItRefuses() {
        assumeTrue(Peer.vectorscanVersion().isPresent(), Peer.NO_VECTORSCAN);
        try (VectorscanScanning scanning = Peer.findVectorscan(TEXT, 0, UNREADABLE).orElseThrow()) {
            assertThat(scanning.refused().lines())
                    .singleElement()
                    .asString()
                    .contains("Hexadecimal value");
            assertThat(scanning.count()).isEqualTo(3);
            assertThat(scanning.description()).startsWith("1 patterns");
        }
    }
}
