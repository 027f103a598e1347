package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SelfTestTest {

    @Test
    void theEngineGivesTheKnownAnswer() {
        Engine.selfTest();
        assertThat(SelfTest.wrong(SelfTest.scanner())).isNull();
    }

    /// An engine that overlooks everything looks like one that scans clean text.
    @Test
    void anEngineThatOverlooksFails() {
        Program program = ((EngineScanner) SelfTest.scanner()).program();
        Masks blind = (plane, slice, out) -> Arrays.fill(out, 0L);
        assertThat(SelfTest.wrong(new EngineScanner(program, blind)))
                .startsWith("it found [")
                .contains(" in place of [");
    }
}
