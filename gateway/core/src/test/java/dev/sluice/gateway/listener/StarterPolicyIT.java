package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.syntax.PolicyLoader;
import dev.sluice.policies.syntax.Resources;
import dev.sluice.policies.syntax.Vocabulary;
import dev.sluice.policies.transfer.InspectionLimits;
import dev.sluice.policies.transfer.Inspector;
import dev.sluice.policies.transfer.InspectorSettings;
import dev.sluice.policies.transfer.Inspectors;
import dev.sluice.policies.transfer.NameGuard;
import dev.sluice.policies.transform.KeyedFingerprints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The starter policy over sockets: what it stops does not reach the origin, however it is cut.
@ExtendWith(NoLeaks.class)
class StarterPolicyIT {

    private static final String CARD = "4111111111111111";
    private static final String JSON = "{\"order\":7,\"pan\":\"" + CARD + "\"}";

    private static Inspector starter(@Nullable BodyMode mode) {
        List<Policy> policies =
                new PolicyLoader(Vocabulary.builtIn(), Map.of(), LocalDate.of(2026, 11, 24))
                        .loadSources(List.of(Resources.packPolicy("starter")))
                        .policies();
        assertThat(policies).hasSize(1);
        return Inspectors.compile(
                new InspectorSettings(
                        policies,
                        Catalogue.builtIn().detectors(),
                        Engine::compile,
                        new NameGuard(Engine.compile(cards())),
                        new KeyedFingerprints("test", new byte[32]),
                        Map.of(),
                        mode,
                        InspectionLimits.DEFAULTS,
                        failure -> {
                            throw failure;
                        }));
    }

    private static List<Detector> cards() {
        return Catalogue.builtIn().detectors().stream()
                .filter(detector -> detector.infoType().id().equals("CREDIT_CARD_NUMBER"))
                .toList();
    }

    private static TestGateway gateway(int port, @Nullable BodyMode mode) throws IOException {
        TestGateway.Settings base = TestGateway.DEFAULTS;
        return new TestGateway(port, base.inspecting(starter(mode)));
    }

    private static byte[] post(String type, String coding, byte[] body) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        String head =
                RawClient.lines(
                        "POST /api/orders HTTP/1.1",
                        "Host: a",
                        "Content-Type: " + type,
                        "Content-Encoding: " + coding,
                        "Content-Length: " + body.length,
                        "",
                        "");
        all.write(
                head.replace("Content-Encoding: identity\r\n", "")
                        .getBytes(StandardCharsets.US_ASCII));
        all.write(body);
        return all.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(coded)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return coded.toByteArray();
    }

    @Test
    void blocksACardInEveryWrappingHoweverTheRequestIsCut() throws Exception {
        byte[] plain = JSON.getBytes(StandardCharsets.US_ASCII);
        List<byte[]> requests =
                List.of(
                        post("application/json", "identity", plain),
                        post("application/json", "gzip", gzip(JSON)),
                        post(
                                "application/x-www-form-urlencoded",
                                "identity",
                                "a=b&pan=4111%2D1111%2D1111%2D1111"
                                        .getBytes(StandardCharsets.US_ASCII)));
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = gateway(upstream.port(), null)) {
            for (byte[] request : requests) {
                for (int cut = 1; cut < request.length; cut++) {
                    try (RawClient client = gateway.client()) {
                        client.socket.setTcpNoDelay(true);
                        client.send(java.util.Arrays.copyOfRange(request, 0, cut));
                        client.send(java.util.Arrays.copyOfRange(request, cut, request.length));
                        RawClient.Response got = client.read("POST");
                        assertThat(got.status()).as("cut at " + cut).isEqualTo(403);
                        assertThat(got.body()).contains("block-cards").doesNotContain("4111");
                    }
                }
            }
            assertThat(upstream.bytes).as("bytes at the origin").hasValue(0);
            assertThat(gateway.ledger.events.toString()).doesNotContain(CARD);
        }
    }

    @Test
    void masksACardInAResponse() throws Exception {
        String body = "{\"pan\":\"4111-1111-1111-1111\",\"n\":[1,2]}";
        try (RecordingUpstream upstream =
                        RecordingUpstream.writing(
                                RawClient.lines(
                                        "HTTP/1.1 200 OK",
                                        "Content-Type: application/json",
                                        "ETag: \"v1\"",
                                        "Content-Length: " + body.length(),
                                        "",
                                        body),
                                true);
                TestGateway gateway = gateway(upstream.port(), null);
                RawClient client = gateway.client()) {
            RawClient.Response got = client.ask("GET /api/orders HTTP/1.1", "Host: a", "", "");
            assertThat(got.status()).isEqualTo(200);
            assertThat(got.whole()).isTrue();
            assertThat(got.body()).isEqualTo("{\"pan\":\"****-****-****-1111\",\"n\":[1,2]}");
            assertThat(gateway.ledger.events).hasSize(1);
            assertThat(client.ask("GET /api/x HTTP/1.1", "Host: a", "", "").whole()).isTrue();
        }
    }

    @Test
    void streamsLargeCleanBodiesUnchanged() throws Exception {
        String body = "{\"text\":\"" + "plain words and more of them, ".repeat(200_000) + "\"}";
        try (RecordingUpstream upstream = RecordingUpstream.answering(body);
                TestGateway gateway = gateway(upstream.port(), BodyMode.STREAMED);
                RawClient client = gateway.client()) {
            client.send(
                    post("application/json", "identity", body.getBytes(StandardCharsets.US_ASCII)));
            RawClient.Response got = client.read("POST");
            assertThat(got.body().equals(body)).as("download equal").isTrue();
            assertThat(upstream.complete.getFirst().body().equals(body))
                    .as("upload equal")
                    .isTrue();
        }
    }

    @Test
    void cutsAStreamedUploadAtTheCard() throws Exception {
        String body = "{\"t\":\"" + "words ".repeat(100_000) + "\",\"pan\":\"" + CARD + "\"}";
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = gateway(upstream.port(), BodyMode.STREAMED);
                RawClient client = gateway.client()) {
            client.send(
                    post("application/json", "identity", body.getBytes(StandardCharsets.US_ASCII)));
            assertThat(client.read("POST").status()).isEqualTo(403);
            assertThat(upstream.complete).isEmpty();
        }
    }
}
