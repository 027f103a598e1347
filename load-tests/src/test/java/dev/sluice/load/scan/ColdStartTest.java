package dev.sluice.load.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColdStartTest {

    @Test
    void theLastLineCounts() {
        assertThat(ColdStart.parse("WARNING: a word of the JVM\n1.5 2.5 3.5 4.5"))
                .containsExactly(1.5, 2.5, 3.5, 4.5);
    }

    @Test
    void aJvmThatFailsIsNoFigure() {
        assertThatThrownBy(() -> ColdStart.parse("")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> ColdStart.parse("1.0 2.0"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eachStepHasItsOwnMedian() {
        List<double[]> runs =
                List.of(
                        new double[] {1, 30, 5, 9},
                        new double[] {3, 10, 5, 8},
                        new double[] {2, 20, 7, 7});
        assertThat(ColdStart.median(runs)).isEqualTo(new ColdStart(2, 20, 5, 8));
    }
}
