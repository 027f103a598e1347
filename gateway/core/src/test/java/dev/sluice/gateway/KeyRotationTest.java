package dev.sluice.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.gateway.audit.LedgerVerifier;
import dev.sluice.gateway.audit.VerifyResult;
import dev.sluice.gateway.keys.KeyFolder;
import dev.sluice.gateway.keys.Keys;
import dev.sluice.policies.syntax.Problem;
import dev.sluice.policies.syntax.ProblemCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `sluice keys rotate` beside a running gateway takes effect at its next reload.
class KeyRotationTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir private Path state = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Gateways.write(state, Gateways.policy());
    }

    @Test
    void theNewKeysAreTakenWithoutARestart() throws Exception {
        Keys before;
        try (Gateway gateway = Gateways.start(state, "policies: {paths: [policies/]}\n")) {
            before = keys(gateway);
            block(gateway);
            keyFolder().rotate();
            await().atMost(Duration.ofSeconds(20)).until(() -> !keys(gateway).sameAs(before));
            block(gateway);
        }
        Keys after = keyFolder().load();
        List<JsonNode> events = lines("event");
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().path("fingerprintKeyId").asString())
                .isEqualTo(before.fingerprints().keyId());
        assertThat(events.getLast().path("fingerprintKeyId").asString())
                .isEqualTo(after.fingerprints().keyId());
        assertThat(fingerprint(events.getLast())).isNotEqualTo(fingerprint(events.getFirst()));
        assertThat(lines("keys"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("signingKeyId").asString())
                            .isEqualTo(after.signer().keyId());
                    assertThat(line.path("fingerprintKeyId").asString())
                            .isEqualTo(after.fingerprints().keyId());
                });
        assertThat(lines("checkpoint"))
                .map(line -> line.path("reason").asString() + " " + line.path("keyId").asString())
                .containsSubsequence(
                        "keys " + before.signer().keyId(), "shutdown " + after.signer().keyId());
        assertThat(verify().problem()).isNull();
    }

    @Test
    void anAskedReloadTakesThemTooWhereNothingIsWatched() throws Exception {
        String unwatched = "policies: {paths: [policies/], watch: false}\n";
        try (Gateway gateway = Gateways.start(state, unwatched)) {
            Keys before = keys(gateway);
            keyFolder().rotate();
            block(gateway);
            assertThat(keys(gateway)).isSameAs(before);
            assertThat(gateway.reload()).isEmpty();
            assertThat(keys(gateway).sameAs(keyFolder().load())).isTrue();
            assertThat(gateway.reload()).isEmpty();
        }
        assertThat(lines("keys")).as("a reload without new keys says nothing of them").hasSize(1);
        assertThat(verify().problem()).isNull();
    }

    @Test
    void keysThatCannotBeUsedLeaveEverythingInForce() throws Exception {
        String unwatched = "policies: {paths: [policies/], watch: false}\n";
        try (Gateway gateway = Gateways.start(state, unwatched)) {
            PoliciesInForce before = gateway.policies().current();
            keyFolder().rotate();
            Files.setPosixFilePermissions(
                    state.resolve("keys/signing-0002.key"),
                    PosixFilePermissions.fromString("rw-r--r--"));
            Gateways.write(state, Gateways.policy() + "# changed\n");
            List<Problem> problems = gateway.reload();
            assertThat(problems)
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.UNUSABLE_KEYS);
                        assertThat(problem.message()).contains("chmod 600");
                    });
            assertThat(gateway.policies().current()).isSameAs(before);
            assertThat(gateway.policies().lastReload().successful()).isFalse();
        }
        assertThat(lines("keys")).isEmpty();
    }

    private KeyFolder keyFolder() {
        return new KeyFolder(state.resolve("keys"));
    }

    private static Keys keys(Gateway gateway) {
        return gateway.policies().current().keys();
    }

    private static void block(Gateway gateway) throws Exception {
        URI uri = URI.create("http://" + Gateway.authority(gateway.address("public")) + "/");
        HttpRequest upload =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"pan\":\"4111111111111111\"}"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(upload, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(403);
        }
    }

    private static String fingerprint(JsonNode event) {
        return event.path("findings").path(0).path("fingerprints").path(0).asString();
    }

    private VerifyResult verify() throws IOException {
        LedgerVerifier.Trail trail = LedgerVerifier.Trail.of(state.resolve("ledger"));
        return new LedgerVerifier(trail, keyFolder().publicKeys()).verify(List.of());
    }

    private List<JsonNode> lines(String type) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(state.resolve("ledger"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                Files.readAllLines(file).stream()
                        .map(JSON::readTree)
                        .filter(line -> line.path("type").asString().equals(type))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
