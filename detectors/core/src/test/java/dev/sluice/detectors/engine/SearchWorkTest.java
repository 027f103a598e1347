package dev.sluice.detectors.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Scanner;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWorkTest {

    private static final int LINE = 1 << 6;

    private final Scanner scanner =
            Engine.compile(
                    List.of(
                            Detector.of(new InfoType("KEY"), Category.CUSTOM)
                                    .pattern(
                                            new DetectorPattern(
                                                    "secret-[0-9]{8}",
                                                    Likelihood.LIKELY, null, null, false))
                                    .build()));

    private SearchWork literals(String line) {
        byte[] text = line.repeat(16 << 10 >> 6).getBytes(US_ASCII);
        return SearchWork.of(scanner, text).stream()
                .filter(work -> work.plane().equals("free literals"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlaceInEachLineIsNamedAndKept() {
        SearchWork work = literals(" secret-12345678" + ".".repeat(LINE - 16));
        assertThat(work.shapes()).isPositive();
        assertThat(work.named()).isEqualTo(1024.0 / LINE);
        assertThat(work.kept()).isEqualTo(1024.0 / LINE);
    }

    @Test
    void noneIsNamedInOtherText() {
        SearchWork work = literals(".".repeat(LINE));
        assertThat(work.named()).isZero();
        assertThat(work.kept()).isZero();
    }

    @Test
    void aTextHasToBeLongEnough() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchWork.of(scanner, new byte[5000]));
    }
}
