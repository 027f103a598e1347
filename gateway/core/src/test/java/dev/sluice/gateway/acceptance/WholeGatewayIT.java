package dev.sluice.gateway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Seeded;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The starter policy on a whole gateway, in front of an upstream that counts what reaches it.
class WholeGatewayIT {

    private static final String CARD = "4111 1111 1111 1111";

    @TempDir private Path state = Path.of("");
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @SuppressWarnings("NullAway.Init") // set before each test
    private WholeGateway whole;

    @BeforeEach
    void start() throws IOException {
        whole = new WholeGateway(state);
    }

    @AfterEach
    void stop() throws IOException {
        whole.close();
        client.close();
    }

    @Test
    void aLargeCleanBodyStreamsBothWaysInFlatMemory() throws Exception {
        long size = Seeded.isThorough() ? 2L << 30 : 256L << 20;
        byte[] block = CountingUpstream.cleanBlock();
        MessageDigest sent = CountingUpstream.sha256();
        List<byte[]> blocks =
                new ArrayList<>(Collections.nCopies((int) (size / block.length), block));
        blocks.forEach(sent::update);
        send(upload("/streamed/a", List.of(block)));
        long before = residentBytes();
        HttpResponse<String> answer = send(upload("/streamed/a", blocks));
        assertThat(answer.statusCode()).isEqualTo(200);
        String digest = HexFormat.of().formatHex(sent.digest());
        assertThat(whole.upstream.lastDigest()).isEqualTo(digest);
        HttpRequest get = HttpRequest.newBuilder(whole.uri("/streamed/size/" + size)).GET().build();
        HttpResponse<InputStream> download = client.send(get, BodyHandlers.ofInputStream());
        MessageDigest received = CountingUpstream.sha256();
        try (InputStream in = new DigestInputStream(download.body(), received)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        assertThat(HexFormat.of().formatHex(received.digest())).isEqualTo(digest);
        assertThat(residentBytes() - before).isLessThan(128L << 20);
    }

    @Test
    void aBodyOverTheHoldLimitIsAnswered413() throws Exception {
        byte[] block = CountingUpstream.cleanBlock();
        List<byte[]> blocks = Collections.nCopies((65 << 20) / block.length, block);
        HttpRequest request =
                HttpRequest.newBuilder(whole.uri("/held"))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofByteArrays(blocks))
                        .build();
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("limits.holdBytes");
        assertThat(whole.upstream.requests).hasValue(0);
    }

    @Test
    void aResponseWithAHundredCardsArrivesMaskedAndParses() throws Exception {
        StringBuilder json = new StringBuilder("{\"orders\":[");
        String pad = "lorem ipsum ".repeat(850);
        for (int i = 0; i < 100; i++) {
            json.append(i == 0 ? "" : ",").append("{\"pan\":\"").append(CARD);
            json.append("\",\"text\":\"").append(pad).append("\"}");
        }
        whole.upstream.serves(json.append("]}").toString());
        HttpResponse<String> answer = send(HttpRequest.newBuilder(whole.uri("/big")).build());
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode orders = JsonMapper.shared().readTree(answer.body()).path("orders");
        assertThat(orders.size()).isEqualTo(100);
        for (JsonNode order : orders) {
            assertThat(order.path("pan").asString("")).isEqualTo("**** **** **** 1111");
        }
    }

    @Test
    void ordinaryTrafficPasses() throws Exception {
        for (int i = 0; i < 1000; i++) {
            HttpRequest request =
                    HttpRequest.newBuilder(whole.uri("/orders/" + i + "?page=2&sort=desc"))
                            .header("Cookie", "session=k3J9vQ2mXw8Zp4Lr7Tn1; theme=dark")
                            .header("Authorization", "Bearer eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl")
                            .header("X-Forwarded-For", "203.0.113.7, 10.0.0.1")
                            .header("Forwarded", "for=203.0.113.7;proto=https")
                            .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) rv:128.0")
                            .header("Content-Type", "application/json")
                            .POST(
                                    BodyPublishers.ofString(
                                            "{\"id\":" + i + ",\"ts\":1748503543012}"))
                            .build();
            assertThat(send(request).statusCode()).as("request %d", i).isEqualTo(200);
        }
        assertThat(whole.upstream.requests).hasValue(1000);
    }

    private HttpRequest upload(String path, List<byte[]> blocks) {
        return HttpRequest.newBuilder(whole.uri(path))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofByteArrays(blocks))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    /// Of this process, which is client, gateway and upstream at once.
    private static long residentBytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) << 10;
            }
        }
        throw new IOException("no VmRSS");
    }
}
