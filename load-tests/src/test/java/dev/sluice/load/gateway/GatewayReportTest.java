package dev.sluice.load.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.load.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayReportTest {

    private static final Machine MACHINE =
            new Machine("a processor", 2, "a JVM", "abc123", LocalDate.of(2026, 11, 26), 0.5);

    @TempDir private Path folder = Path.of("");

    private GatewayReport report(String probe) throws IOException {
        try (Sink sink = Sink.start()) {
            Measurement none = new Measurement(Options.DEFAULT, Stage.make(folder), sink);
            StartTime start = new StartTime("sluice", List.of(210L, 220L, 400L));
            return new GatewayReport(
                    Options.DEFAULT, MACHINE, none, List.of(probe), List.of(start));
        }
    }

    @Test
    void thePageNamesCommandMachineAndStarts() throws IOException {
        assertThat(report("ok: a card upload").page())
                .contains("| sluice | 220 | 210, 220, 400 |")
                .contains("- ok: a card upload")
                .contains("`load-tests/run gateway 10 --upload 512MiB`. Machine: a processor, 2");
    }

    @Test
    void aHitThatGotThroughIsAFault() throws IOException {
        assertThat(report("ok: a card upload").hasFault()).isFalse();
        assertThat(report("WRONG: a card upload").hasFault()).isTrue();
    }
}
