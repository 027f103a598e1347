package dev.sluice.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Limits of the file reach the room that keeps them.
class GatewayLimitsTest {

    @TempDir private Path state = Path.of("");

    @Test
    void theQueueOfTheLedgerHasTheLimitOfTheFile() throws IOException {
        Gateways.write(state, Gateways.policy());
        String limits = "policies: {paths: [policies/]}\nlimits: {auditQueueEvents: 7}\n";
        try (Gateway gateway = Gateways.start(state, limits)) {
            assertThat(gateway.scrape().lines())
                    .contains(
                            "sluice_audit_queue_limit_events{sink=\"file\"} 7.0",
                            "sluice_limit_hits_total{limit=\"limits.auditQueueEvents\"} 0.0");
        }
    }
}
