package dev.sluice.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.gateway.admin.GatewayStatus.PolicyStatus;
import dev.sluice.gateway.admin.GatewayStatus.ReloadStatus;
import dev.sluice.gateway.config.AdminConfig;
import dev.sluice.gateway.config.HostPort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminServerTest {
    private static final String TOKEN = "a-token-of-many-letters";

    private final FakeGateway gateway = new FakeGateway();

    private static final class FakeGateway implements AdminActions {
        private List<String> notReady = List.of();
        private boolean draining;
        private boolean reloadsWell = true;
        private int reloads;

        @Override
        public GatewayStatus status() {
            Instant noon = Instant.parse("2026-11-24T12:00:00Z");
            PolicyStatus policy =
                    new PolicyStatus("pci-dss", "d1", "enforce", "o@example.com", 3, 1, "pci.yaml");
            return new GatewayStatus(
                    "0.1.0",
                    "plain: for this test",
                    noon,
                    notReady,
                    draining,
                    "{\"kind\":\"Gateway\"}",
                    "c0",
                    "p0",
                    List.of(policy),
                    new ReloadStatus(noon, true, List.of()));
        }

        @Override
        public String metrics() {
            return "sluice_up 1\n";
        }

        @Override
        public ReloadStatus reload() {
            reloads++;
            return new ReloadStatus(
                    Instant.EPOCH, reloadsWell, reloadsWell ? List.of() : List.of("pci.yaml:3:1"));
        }

        @Override
        public void drain() {
            draining = true;
        }
    }

    @Test
    void whatIsRead() throws Exception {
        try (AdminServer admin = start("127.0.0.1", null)) {
            assertThat(get(admin, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(admin, "/readyz").statusCode()).isEqualTo(200);
            HttpResponse<String> metrics = get(admin, "/metrics");
            assertThat(metrics.body()).isEqualTo("sluice_up 1\n");
            assertThat(metrics.headers().firstValue("Content-Type"))
                    .hasValue("text/plain; version=0.0.4; charset=utf-8");
            assertThat(get(admin, "/config").body()).contains("\"kind\":\"Gateway\"");
            assertThat(get(admin, "/policies").body())
                    .contains("\"name\" : \"pci-dss\"", "\"mode\" : \"enforce\"", "\"rules\" : 3")
                    .contains("\"policyDigest\" : \"p0\"", "\"engine\" : \"plain: for this test\"");
            assertThat(get(admin, "/healthz").headers().firstValue("Cache-Control"))
                    .hasValue("no-store");
        }
    }

    @Test
    void readinessFailsWithItsReasonAndWhileDraining() throws Exception {
        try (AdminServer admin = start("127.0.0.1", null)) {
            gateway.notReady = List.of("the ledger cannot be written");
            HttpResponse<String> answer = get(admin, "/readyz");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("the ledger cannot be written");
            gateway.notReady = List.of();
            gateway.draining = true;
            assertThat(get(admin, "/readyz").statusCode()).isEqualTo(503);
            assertThat(get(admin, "/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void changesNeedTheToken(@TempDir Path temp) throws Exception {
        try (AdminServer admin = start("127.0.0.1", tokenFile(temp))) {
            assertThat(post(admin, "/reload", null).statusCode()).isEqualTo(401);
            HttpResponse<String> wrong = post(admin, "/reload", "a-token-of-many-lettera");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(wrong.body()).doesNotContain("lettera");
            assertThat(gateway.reloads).isZero();
            assertThat(post(admin, "/reload", TOKEN).statusCode()).isEqualTo(200);
            gateway.reloadsWell = false;
            HttpResponse<String> bad = post(admin, "/reload", TOKEN);
            assertThat(bad.statusCode()).isEqualTo(422);
            assertThat(bad.body()).contains("pci.yaml:3:1");
            assertThat(post(admin, "/drain", TOKEN).statusCode()).isEqualTo(202);
            assertThat(gateway.draining).isTrue();
        }
    }

    @Test
    void withoutATokenNothingChanges() throws Exception {
        try (AdminServer admin = start("127.0.0.1", null)) {
            HttpResponse<String> answer = post(admin, "/reload", TOKEN);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(gateway.reloads).isZero();
        }
    }

    @Test
    void otherPathsAndMethodsAreProblems() throws Exception {
        try (AdminServer admin = start("127.0.0.1", null)) {
            HttpResponse<String> none = get(admin, "/secret-name");
            assertThat(none.statusCode()).isEqualTo(404);
            assertThat(none.body()).doesNotContain("secret-name");
            assertThat(get(admin, "/config/../config/x").statusCode()).isEqualTo(404);
            HttpResponse<String> wrong = get(admin, "/reload");
            assertThat(wrong.statusCode()).isEqualTo(405);
            assertThat(wrong.headers().firstValue("Allow")).hasValue("POST");
            assertThat(post(admin, "/config", null).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void onAPublicAddressMoreIsGuarded(@TempDir Path temp) throws Exception {
        assertThatThrownBy(() -> start("0.0.0.0", null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("admin.tokenFile");
        try (AdminServer admin = start("0.0.0.0", tokenFile(temp))) {
            assertThat(get(admin, "/healthz").statusCode()).isEqualTo(200);
            assertThat(get(admin, "/metrics").statusCode()).isEqualTo(200);
            assertThat(get(admin, "/config").statusCode()).isEqualTo(401);
            assertThat(get(admin, "/policies").statusCode()).isEqualTo(401);
            HttpRequest request =
                    HttpRequest.newBuilder(uri(admin, "/config"))
                            .header("Authorization", "Bearer " + TOKEN)
                            .build();
            assertThat(send(request).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aShortTokenIsRefusedUnseen(@TempDir Path temp) throws Exception {
        Path file = Files.writeString(temp.resolve("token"), "hush\n");
        assertThatThrownBy(() -> start("127.0.0.1", file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("16 to 1024")
                .hasMessageNotContaining("hush");
    }

    private AdminServer start(String host, @Nullable Path token) throws IOException {
        return AdminServer.start(new AdminConfig(new HostPort(host, 0), token), gateway);
    }

    private static Path tokenFile(Path folder) throws IOException {
        return Files.writeString(folder.resolve("token"), TOKEN + "\n");
    }

    private static URI uri(AdminServer admin, String path) {
        return URI.create("http://127.0.0.1:" + admin.address().getPort() + path);
    }

    private static HttpResponse<String> get(AdminServer admin, String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(admin, path)).build());
    }

    private static HttpResponse<String> post(AdminServer admin, String path, @Nullable String token)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(admin, path)).POST(BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
