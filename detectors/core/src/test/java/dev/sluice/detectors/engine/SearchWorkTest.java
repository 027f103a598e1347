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

    private static SearchWork work(String regex, String plane, String line) {
        Detector detector =
                Detector.of(new InfoType("KEY"), Category.CUSTOM)
                        .pattern(new DetectorPattern(regex, Likelihood.LIKELY, null, null, false))
                        .build();
        byte[] text = line.repeat((16 << 10) / line.length()).getBytes(US_ASCII);
        return SearchWork.of(Engine.compile(List.of(detector)), text).stream()
                .filter(work -> work.plane().equals(plane))
                .findFirst()
                .orElseThrow();
    }

    private static SearchWork literals(String line) {
        return work("secret-[0-9]{8}", "free literals", line);
    }

    /// A key that begins like any word is told by what stands far behind.
    private static SearchWork keys(String line) {
        return work("[A-Za-z0-9]{40}MARK[0-9]{4}", "free classes", line);
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
    void aKeyIsKeptAndALongWordIsNot() {
        SearchWork key = keys(" " + "k".repeat(40) + "MARK1234" + ".".repeat(LINE - 49));
        assertThat(key.kept()).isEqualTo(1024.0 / LINE);
        SearchWork word = keys(" " + "w".repeat(40) + ".".repeat(LINE - 41));
        assertThat(word.named()).isEqualTo(1024.0 / LINE);
        assertThat(word.kept()).isZero();
    }

    @Test
    void aTextHasToBeLongEnough() {
        Scanner scanner = Engine.compile(List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchWork.of(scanner, new byte[5000]));
    }
}
