package dev.sluice.detectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.checksum.Validators;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.builtIn();

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    static Stream<CatalogueEntry> entries() {
        return CATALOGUE.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryIsComplete(CatalogueEntry entry) {
        assertThat(entry.sources()).isNotEmpty();
        assertThat(entry.sources()).noneMatch(source -> source.standard().isBlank());
        assertThat(entry.examples()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(entry.counterExamples()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(COUNTRIES).containsAll(entry.detector().countries());
        assertThat(entry.detector().description()).endsWith(".");
        assertThat(entry.hotwords().keySet()).allMatch(l -> l.matches("[a-z]{2}|any"));
        assertThat(Validators.names()).containsAll(entry.validators());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyPatternIsRe2(CatalogueEntry entry) {
        Detector detector = entry.detector();
        Stream<String> regexes =
                Stream.concat(
                        detector.patterns().stream().map(DetectorPattern::regex),
                        detector.exclusions().stream().map(rule -> rule.regex()));
        assertThat(regexes).allSatisfy(regex -> assertThat(Pattern.compile(regex)).isNotNull());
    }

    @Test
    void everyAliasMeansAnEntryAndEveryIdItself() {
        assertThat(CATALOGUE.aliases()).isNotEmpty();
        CATALOGUE
                .aliases()
                .forEach((alias, id) -> assertThat(CATALOGUE.resolve(alias)).contains(id));
        for (CatalogueEntry entry : CATALOGUE.entries()) {
            assertThat(CATALOGUE.resolve(entry.infoType().id())).contains(entry.infoType());
            assertThat(CATALOGUE.entry(entry.infoType())).contains(entry);
        }
        assertThat(CATALOGUE.resolve("NO_SUCH_TYPE")).isEmpty();
        assertThat(CATALOGUE.resolve("CREDIT_CARD")).contains(new InfoType("CREDIT_CARD_NUMBER"));
    }

    @Test
    void namesThatShareWordsAreSuggested() {
        assertThat(CATALOGUE.suggest("SOCIAL_SECURITY")).first().asString().contains("SOCIAL");
        assertThat(CATALOGUE.suggest("CARD")).contains("CREDIT_CARD_NUMBER");
        assertThat(CATALOGUE.suggest("QQQQ")).isEmpty();
    }

    @Test
    void theSameDetectorsAreGivenEachTime() {
        assertThat(CATALOGUE.detectors()).hasSameSizeAs(CATALOGUE.entries());
        assertThat(Catalogue.builtIn().detectors()).isSameAs(CATALOGUE.detectors());
    }

    @Test
    void everyFileIsRead() throws IOException, URISyntaxException {
        URL index = Objects.requireNonNull(getClass().getResource("/catalogue/index.yaml"));
        Path folder = Objects.requireNonNull(Path.of(index.toURI()).getParent());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> families =
                    files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.replace(".yaml", ""))
                            .filter(name -> !name.equals("index") && !name.equals("aliases"))
                            .toList();
            assertThat(CATALOGUE.entries().stream().map(CatalogueEntry::family).distinct())
                    .containsExactlyInAnyOrderElementsOf(families);
        }
    }
}
