package dev.sluice.load.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The texts are what their names say.
class CorpusTest {

    private static final int SIZE = 1 << 18;

    @ParameterizedTest
    @EnumSource
    void equalSeedsGiveEqualBytes(Corpus corpus) {
        assertThat(corpus.bytes(SIZE, 5)).hasSize(SIZE).isEqualTo(corpus.bytes(SIZE, 5));
        assertThat(corpus.bytes(SIZE, 5)).isNotEqualTo(corpus.bytes(SIZE, 6));
    }

    @ParameterizedTest
    @EnumSource
    void aShorterTextIsThePrefixOfALongerOne(Corpus corpus) {
        byte[] text = corpus.bytes(SIZE, 5);
        // The last record of the shorter one may be left out.
        int shared = SIZE / 4 - 8192;
        assertThat(Arrays.copyOf(corpus.bytes(SIZE / 4, 5), shared))
                .isEqualTo(Arrays.copyOf(text, shared));
    }

    @Test
    void whatIsPlantedIsCounted() {
        CorpusText dense = Corpus.DENSE.generate(SIZE, 5);
        long records = new String(dense.bytes(), StandardCharsets.US_ASCII).lines().count() - 1;
        assertThat(dense.planted()).containsOnlyKeys(Planted.values());
        assertThat(dense.planted().values()).containsOnly((int) records);
        assertThat(Corpus.HOSTILE.generate(SIZE, 5).planted()).isEmpty();
    }

    @Test
    void personalDataIsAPercentOfTheJson() {
        long personal = found(Corpus.JSON, "CREDIT_CARD_NUMBER", "IBAN_CODE", "EMAIL_ADDRESS");
        assertThat((double) personal / SIZE).isBetween(0.005, 0.02);
    }

    @ParameterizedTest
    @EnumSource(names = {"DIGITS", "TEXT", "BASE64", "RANDOM", "TABLES", "HOSTILE"})
    void theOthersHoldNoCard(Corpus corpus) {
        assertThat(found(corpus, "CREDIT_CARD_NUMBER")).isZero();
    }

    /// Bytes of likely findings.
    private static long found(Corpus corpus, String... infoTypes) {
        List<Detector> detectors =
                List.of(infoTypes).stream()
                        .map(id -> Catalogue.builtIn().entry(new InfoType(id)).orElseThrow())
                        .map(entry -> entry.detector())
                        .toList();
        Scanner scanner = Engine.compile(detectors);
        Scan scan = scanner.newScan(new FieldContexts(scanner.fieldHotwords()));
        Batch batch = new Batch();
        byte[] text = corpus.bytes(SIZE, 5);
        batch.begin(text, 0, text.length, 0);
        batch.unit(0, text.length, FieldContexts.ROOT);
        long[] bytes = new long[1];
        scan.feed(batch, match -> add(bytes, match));
        scan.end(match -> add(bytes, match));
        return bytes[0];
    }

    private static void add(long[] bytes, Match match) {
        if (match.likelihood().compareTo(Likelihood.LIKELY) >= 0) {
            bytes[0] += match.viewEnd() - match.viewStart();
        }
    }
}
