package dev.sluice.detectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Detector;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

/// What is read when Sluice runs is what people wrote.
class CompiledCatalogueTest {

    private static final WrittenCatalogue WRITTEN = new WrittenCatalogue();

    /// Validators are compared as the objects they are: there is one of each name.
    private static final RecursiveComparisonConfiguration DEEP =
            RecursiveComparisonConfiguration.builder()
                    .withIgnoredFields("detector.patterns.validator")
                    .withStrictTypeChecking(false)
                    .build();

    @Test
    void theBuildHasPackedTheFilesAsTheyStandNow() throws IOException {
        assertThat(resource(Catalogue.DETECTORS)).isEqualTo(CatalogueCompiler.detectors(WRITTEN));
        assertThat(resource(Catalogue.ENTRIES)).isEqualTo(CatalogueCompiler.entries(WRITTEN));
    }

    @Test
    void nothingOfAnEntryIsLost() {
        List<CatalogueEntry> compiled = Catalogue.builtIn().entries();
        assertThat(compiled).hasSameSizeAs(WRITTEN.entries());
        for (int i = 0; i < compiled.size(); i++) {
            CatalogueEntry written = WRITTEN.entries().get(i);
            assertThat(compiled.get(i))
                    .as(written.infoType().id())
                    .usingRecursiveComparison(DEEP)
                    .isEqualTo(written);
            assertThat(validators(compiled.get(i).detector()))
                    .isEqualTo(validators(written.detector()));
        }
    }

    @Test
    void noAliasIsLost() {
        assertThat(Catalogue.builtIn().aliases()).isEqualTo(WRITTEN.aliases());
    }

    private static List<?> validators(Detector detector) {
        return detector.patterns().stream()
                .map(pattern -> Objects.requireNonNullElse(pattern.validator(), "none"))
                .toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = CompiledCatalogueTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
