package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.catalogue.Catalogue;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelCheckTest {

    private static final Program PROGRAM =
            ((EngineScanner) Engine.compile(Catalogue.builtIn().detectors())).program();
    private static final Masks PLAIN = Kernel.PLAIN.masks(PROGRAM);

    @ParameterizedTest
    @EnumSource
    void eachKernelPasses(Kernel kernel) {
        assertThat(KernelCheck.isComplete(kernel.masks(PROGRAM), PROGRAM)).isTrue();
    }

    /// What a wrong compilation of one plane's code could do.
    @ParameterizedTest
    @EnumSource
    void masksThatLeaveOutPlacesOfAPlaneFail(Plane broken) {
        Masks masks =
                (plane, slice, out) -> {
                    PLAIN.fill(plane, slice, out);
                    for (int slot = 0; slot < slice.blocks && plane == broken; slot++) {
                        out[slot] &= 0xFFFF_FFFFL;
                    }
                };
        assertThat(KernelCheck.isComplete(masks, PROGRAM)).isFalse();
    }

    @Test
    void masksThatNameTooMuchPass() {
        Masks masks = (plane, slice, out) -> Arrays.fill(out, -1L);
        assertThat(KernelCheck.isComplete(masks, PROGRAM)).isTrue();
    }
}
