package dev.sluice.load.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.load.accuracy.Score.Count;
import dev.sluice.load.corpora.Labelled;
import dev.sluice.load.corpora.Labelled.Label;
import dev.sluice.load.corpora.LabelledText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// What is there is found, and little else: values of the core infoTypes from a generator of their
/// own, in eight kinds of documents, with as many confusable values.
class LabelledTextTest {

    private static final int VALUES = 300;
    private static final long SEED = 7;

    @Test
    void coreTypesAreFoundPrecisely() {
        DocumentScan scan = new DocumentScan(Engine.compile(Catalogue.builtIn().detectors()));
        Score score = new Score();
        for (String infoType : LabelledText.coreTypes()) {
            for (Labelled document : LabelledText.core(infoType, VALUES, SEED)) {
                score.add(document, scan.hits(document.mediaType(), document.bytes()));
            }
        }
        SoftAssertions soft = new SoftAssertions();
        for (String infoType : LabelledText.coreTypes()) {
            Count count = score.count(infoType);
            String what = infoType + " " + count.shapes();
            assertThat(count.found() + count.missed()).isEqualTo(VALUES);
            soft.assertThat(count.precision())
                    .as("precision of " + what)
                    .isGreaterThanOrEqualTo(0.99);
            soft.assertThat(count.recall()).as("recall of " + what).isGreaterThanOrEqualTo(0.98);
        }
        soft.assertAll();
    }

    @Test
    void labelsStandWhereTheirValuesAre() {
        for (Labelled document : LabelledText.core("IBAN_CODE", 50, SEED)) {
            for (Label label : document.labels()) {
                String value =
                        new String(
                                document.bytes(),
                                label.start(),
                                label.end() - label.start(),
                                StandardCharsets.UTF_8);
                assertThat(value).matches("[A-Z]{2}\\d\\d[A-Z0-9 +]{11,38}");
            }
        }
    }

    @Test
    void aMissedAndAWrongFindingCountAgainstTheScore() {
        Labelled document =
                new Labelled(
                        "text/plain",
                        "a 4111 b 4222".getBytes(StandardCharsets.UTF_8),
                        List.of(new Label("X", 2, 6), new Label("Y", 9, 13)));
        Score score = new Score();
        score.add(
                document,
                List.of(new DocumentScan.Hit("X", 2, 6), new DocumentScan.Hit("X", 9, 13)));
        assertThat(score.count("X").precision()).isEqualTo(0.5);
        assertThat(score.count("X").recall()).isEqualTo(1);
        assertThat(score.count("Y").recall()).isZero();
        assertThat(score.count("Y").shapes()).containsExactly("1 × -a 4111 b «9999» in text/plain");
    }

    @Test
    void aPassportOfACountryIsAPassportAndNotTheOtherWayRound() {
        Labelled document =
                new Labelled(
                        "text/plain",
                        "a 19AB12345 b 19AB12346".getBytes(StandardCharsets.UTF_8),
                        List.of(
                                new Label("PASSPORT_NUMBER", 2, 11),
                                new Label("FRANCE_PASSPORT", 14, 23)));
        Score score = new Score();
        score.add(
                document,
                List.of(
                        new DocumentScan.Hit("FRANCE_PASSPORT", 2, 11),
                        new DocumentScan.Hit("PASSPORT_NUMBER", 14, 23)));
        assertThat(score.count("PASSPORT_NUMBER").recall()).isEqualTo(1);
        assertThat(score.count("PASSPORT_NUMBER").precision()).isEqualTo(1);
        assertThat(score.count("FRANCE_PASSPORT").recall()).isZero();
        assertThat(score.count("FRANCE_PASSPORT").precision()).isEqualTo(1);
        score.add(document, List.of(new DocumentScan.Hit("SPAIN_PASSPORT", 14, 23)));
        assertThat(score.count("SPAIN_PASSPORT").wrong()).isEqualTo(1);
    }
}
