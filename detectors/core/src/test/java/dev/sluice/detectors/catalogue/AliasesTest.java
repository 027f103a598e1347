package dev.sluice.detectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.WrittenLists;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The names that users of Google's and Presidio's detection bring: each means a detector, or its
/// list says why none.
class AliasesTest {

    /// What a list says of a name; the reason is empty where a detector is expected.
    record KnownName(String vendor, String name, String reason) {

        static KnownName of(String vendor, String line) {
            String[] cut = line.split(": ", 2);
            return new KnownName(vendor, cut[0], cut.length > 1 ? cut[1] : "");
        }
    }

    static Stream<KnownName> names() {
        return Stream.of("google", "presidio")
                .flatMap(vendor ->
                        WrittenLists.named(vendor).stream()
                                .map(line -> KnownName.of(vendor, line)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameMeansADetectorOrItsListSaysWhyNot(KnownName known) {
        assertThat(Catalogue.builtIn().resolve(known.name()).isPresent())
                .isEqualTo(known.reason().isEmpty());
    }
}
