package dev.sluice.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.policies.syntax.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reload swaps all policies or none.
class ReloadTest {

    @TempDir private Path state = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Gateway gateway;

    @BeforeEach
    void start() throws IOException {
        write(Gateways.policy());
        gateway = Gateways.start(state, "policies: {paths: [policies/], watch: true}\n");
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
    }

    @Test
    void aBadFileLeavesThePoliciesInForce() throws IOException {
        String before = digest();
        write(Gateways.policy().replace("action: block", "acton: block"));
        List<Problem> problems = gateway.reload();
        assertThat(problems).anyMatch(p -> "action".equals(p.suggestion()) && p.line() > 0);
        assertThat(digest()).isEqualTo(before);
        assertThat(gateway.policies().lastReload().successful()).isFalse();
        write(Gateways.policy());
        assertThat(gateway.reload()).isEmpty();
        assertThat(gateway.policies().lastReload().successful()).isTrue();
    }

    @Test
    void theBuiltInStarterStandsInForAMissingFile() throws IOException {
        String before = digest();
        write(Gateways.policy().replace("name: starter", "name: other"));
        gateway.reload();
        assertThat(gateway.policies().current().policies())
                .as("the built-in starter stands in")
                .extracting(p -> p.name())
                .contains("other", "starter");
        assertThat(digest()).isNotEqualTo(before);
    }

    @Test
    void aChangeOnDiskIsTakenByItself() throws IOException {
        String before = digest();
        write(Gateways.policy() + "# changed\n");
        await().atMost(Duration.ofSeconds(20)).until(() -> !digest().equals(before));
    }

    private String digest() {
        return gateway.policies().current().digest();
    }

    private void write(String text) throws IOException {
        Gateways.write(state, text);
    }
}
