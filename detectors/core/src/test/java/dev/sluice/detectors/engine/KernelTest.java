package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KernelTest {

    /// What OpenJDK says with and without `-XX:TieredStopAtLevel=1` and `-Xint`.
    @Test
    void vectorsNeedTheOptimizingCompiler() {
        assertThat(Kernel.hasOptimizer("mixed mode, sharing")).isTrue();
        assertThat(Kernel.hasOptimizer("compiled mode, sharing")).isTrue();
        assertThat(Kernel.hasOptimizer("mixed mode, emulated-client, sharing")).isFalse();
        assertThat(Kernel.hasOptimizer("interpreted mode, sharing")).isFalse();
    }
}
