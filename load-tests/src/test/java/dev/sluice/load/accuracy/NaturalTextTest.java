package dev.sluice.load.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.load.accuracy.DocumentScan.Hit;
import dev.sluice.load.corpora.Natural;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The detectors are quiet on text that looks like real systems' and holds no personal data.
class NaturalTextTest {

    private static final int BYTES = 512 << 10;
    private static final long SEED = 20261126;
    private static final double MIB = 1 << 20;
    private static final double MB = 1_000_000;

    @Test
    void lessThanOneFindingAMebibyteOfAllDetectors() {
        DocumentScan scan = new DocumentScan(Engine.compile(Catalogue.builtIn().detectors()));
        Map<String, Integer> byType = new TreeMap<>();
        Map<String, String> shapes = new TreeMap<>();
        long bytes = 0;
        for (Natural kind : Natural.values()) {
            byte[] text = kind.bytes(BYTES, SEED);
            bytes += text.length;
            for (Hit hit : scan.hits(kind.mediaType(), text)) {
                byType.merge(hit.infoType(), 1, Integer::sum);
                shapes.putIfAbsent(
                        hit.infoType() + " in " + kind,
                        Shapes.of(text, (int) hit.start(), (int) hit.end()));
            }
        }
        String what = byType + ", for example " + shapes;
        int all = byType.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(all).as(what).isLessThan((int) Math.ceil(bytes / MIB));
        assertThat(byType.getOrDefault("CREDIT_CARD_NUMBER", 0) * MB / bytes)
                .as(what)
                .isLessThanOrEqualTo(0.2);
        assertThat(byType.getOrDefault("PHONE_NUMBER", 0) * MB / bytes)
                .as(what)
                .isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void equalSeedsGiveEqualBytes(Natural kind) {
        byte[] text = kind.bytes(20_000, 3);
        assertThat(text).hasSizeGreaterThanOrEqualTo(20_000).isEqualTo(kind.bytes(20_000, 3));
        assertThat(text).isNotEqualTo(kind.bytes(20_000, 4));
    }
}
