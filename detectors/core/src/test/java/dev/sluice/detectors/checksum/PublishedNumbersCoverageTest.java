package dev.sluice.detectors.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.WrittenLists;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;

/// Every validator is shown a number that somebody else printed, or is named in the list of those
/// that wait for one.
class PublishedNumbersCoverageTest {

    @Test
    void everyValidatorHasAPublishedNumberOrWaitsForOne() {
        Set<String> without = new TreeSet<>(Validators.names());
        without.removeAll(shown());
        assertThat(without)
                .containsExactlyInAnyOrderElementsOf(
                        WrittenLists.named("validators-without-published-numbers"));
    }

    /// The validators that the rows of published numbers begin with.
    private static Set<String> shown() {
        String changed = "aPrintedNumberIsAcceptedAndChangedOnesAreNot";
        return Stream.of(
                        rows(PublishedNumbersTest.class, "isAccepted"),
                        rows(NationalNumbersTest.class, changed),
                        rows(RegisteredNumbersTest.class, "isAccepted"),
                        rows(SpecimenNumbersTest.class, "isAccepted"))
                .flatMap(rows -> rows)
                .map(row -> row.substring(0, row.indexOf(',')))
                .collect(Collectors.toSet());
    }

    private static Stream<String> rows(Class<?> test, String method) {
        return Arrays.stream(test.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .flatMap(found -> Stream.of(found.getAnnotation(CsvSource.class).value()));
    }
}
