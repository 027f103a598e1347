package dev.sluice.load.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.load.gateway.LoadRow.Cost;
import dev.sluice.load.gateway.LoadRow.Inspection;
import dev.sluice.load.gateway.LoadRow.Latency;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadRowTest {

    private static final LoadRow NGINX = row("nginx", Inspection.NONE, 1000, 100, "");
    private static final LoadRow SLUICE =
            row("sluice", new Inspection("held", "abc"), 250, 4000, "3 refused");

    private static LoadRow row(
            String peer, Inspection inspection, double perSecond, double cpu, String faults) {
        return new LoadRow(
                "POST 16 KiB",
                peer,
                inspection,
                perSecond,
                new Cost(cpu, 50_000_000),
                new Latency(10, 20),
                16_000,
                faults);
    }

    @Test
    void ratiosAreToTheFirstPeerOfTheSameLoad() {
        assertThat(LoadRow.table(List.of(NGINX, SLUICE)).csv().lines().skip(1))
                .containsExactly(
                        "POST 16 KiB,nginx,not inspected,none,1000,1.000,100,1.00,10"
                                + " %,16.0,6.25,10,20,50,none",
                        "POST 16 KiB,sluice,held,abc,250,0.250,4000,40.0,100"
                                + " %,4.00,250,10,20,50,WRONG: 3 refused");
    }

    @Test
    void processorTimeIsReadBehindTheName() {
        String stat = "42 (a (b) c) S 1 42 42 0 -1 4194560 9 0 0 0 150 50 7 7 20 0 1 0 1";
        assertThat(ProcessCost.cpuMicros(stat)).isEqualTo(2_000_000);
    }
}
