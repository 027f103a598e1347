package dev.sluice.detectors.checksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.detectors.Validator;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeAtTest {

    @Test
    void codesAndRangesAreAccepted() {
        Validator regions = Checks.code(1, 2, "30 1-4 11-12");
        assertThat(Stream.of("x01", "x04", "x11", "x12", "x30", "x3099", "x3-0"))
                .allMatch(text -> accepts(regions, text));
        assertThat(Stream.of("x00", "x05", "x10", "x13", "x29", "x31", "x3", "x", "x1a"))
                .noneMatch(text -> accepts(regions, text));
    }

    @Test
    void aCodeListedTwiceIsAMistake() {
        assertThatThrownBy(() -> Checks.code(0, 2, "1-9 4"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// With a bit for each code these would take 8 GB.
    @Test
    void longCodesTakeNoMemory() {
        assertThat(IntStream.range(0, 64).mapToObj(_ -> Checks.code(0, 9, "0-999999999")).toList())
                .allMatch(any -> accepts(any, "356000000"));
    }

    private static boolean accepts(Validator validator, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return validator.accepts(bytes, 0, bytes.length);
    }
}
