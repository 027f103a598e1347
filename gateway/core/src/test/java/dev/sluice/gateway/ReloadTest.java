package dev.sluice.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.gateway.config.GatewayLoad;
import dev.sluice.gateway.config.GatewayLoader;
import dev.sluice.policies.syntax.Problem;
import dev.sluice.policies.syntax.Resources;
import dev.sluice.policies.syntax.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        write(policy());
        String yaml =
                """
                apiVersion: sluice/v1
                kind: Gateway
                listeners: [{name: public, bind: '127.0.0.1:0', mode: reverse}]
                upstreams: [{name: up, endpoints: ['http://127.0.0.1:9']}]
                routes: [{name: all, match: {path: '/**'}, upstream: up, policies: [starter]}]
                policies: {paths: [policies/], watch: true}
                audit: {path: '${STATE}/ledger'}
                keys: {path: '${STATE}/keys'}
                admin: {bind: '127.0.0.1:0'}
                """;
        Map<String, String> environment = Map.of("STATE", state.toString());
        GatewayLoad load =
                new GatewayLoader(environment).load(YamlSource.of("gateway.yaml", yaml), state);
        gateway = Gateway.start(load, environment);
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
    }

    @Test
    void aBadFileLeavesThePoliciesInForce() throws IOException {
        String before = digest();
        write(policy().replace("action: block", "acton: block"));
        List<Problem> problems = gateway.reload();
        assertThat(problems).anyMatch(p -> "action".equals(p.suggestion()) && p.line() > 0);
        assertThat(digest()).isEqualTo(before);
        assertThat(gateway.policies().lastReload().successful()).isFalse();
        write(policy());
        assertThat(gateway.reload()).isEmpty();
        assertThat(gateway.policies().lastReload().successful()).isTrue();
    }

    @Test
    void theBuiltInStarterStandsInForAMissingFile() throws IOException {
        String before = digest();
        write(policy().replace("name: starter", "name: other"));
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
        write(policy() + "# changed\n");
        await().atMost(Duration.ofSeconds(20)).until(() -> !digest().equals(before));
    }

    private String digest() {
        return gateway.policies().current().digest();
    }

    private void write(String text) throws IOException {
        Path folder = Files.createDirectories(state.resolve("policies"));
        Files.writeString(folder.resolve("policy.yaml"), text);
    }

    private static String policy() {
        return Resources.packPolicy("starter").text();
    }
}
