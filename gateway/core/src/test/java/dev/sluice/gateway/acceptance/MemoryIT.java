package dev.sluice.gateway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The memory that the launcher gives to `run` is enough for traffic of all kinds, and little.
class MemoryIT {

    /// Most resident memory once the traffic is over, in MiB: what is reached here without the
    /// launcher's archive of classes, and a tenth.
    private static final long MOST_RESIDENT = 195;

    /// The launcher's JVM gives freed memory back every ten seconds.
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final int ROUNDS = 40;
    private static final int CLIENTS = 8;
    private static final String CARD = "{\"pan\":\"4111 1111 1111 1111\"}";

    private static final Path LAUNCHER = Path.of("../../sluice");

    @TempDir private Path state = Path.of("");

    @Test
    void theLaunchersMemoryServesAllKindsOfTraffic() throws Exception {
        Path file = Files.writeString(state.resolve("gateway.yaml"), WholeGateway.YAML);
        Path log = state.resolve("log");
        try (CountingUpstream upstream = new CountingUpstream()) {
            upstream.serves("{\"mail\":\"ada@example.org\",\"pan\":\"4111 1111 1111 1111\"}");
            Map<String, String> settings =
                    Map.of(
                            "UPSTREAM",
                            Integer.toString(upstream.port()),
                            "STATE",
                            state.toString());
            try (GatewayProcess gateway =
                            GatewayProcess.start(
                                    options(),
                                    List.of("-c", file.toString()),
                                    settings,
                                    ProcessBuilder.Redirect.to(log.toFile()));
                    HttpClient client =
                            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                gateway.awaitUp("/orders/1");
                for (int status : traffic(client, gateway)) {
                    assertThat(status).as(Files.readString(log)).isIn(200, 403);
                }
                assertThat(gateway.process().isAlive()).isTrue();
                long pid = gateway.process().pid();
                System.out.printf("resident %d MiB at once, ", residentMebibytes(pid));
                await().atMost(SETTLED).until(() -> residentMebibytes(pid) <= MOST_RESIDENT);
                System.out.printf("%d MiB settled%n", residentMebibytes(pid));
            }
        }
        assertThat(Files.readString(log)).doesNotContain("OutOfMemoryError", "internal error");
    }

    /// As the launcher says, not as this test believes.
    private static List<String> options() throws IOException, InterruptedException {
        ProcessBuilder asked = new ProcessBuilder(LAUNCHER.toString(), "--print-options", "run");
        asked.environment().keySet().removeIf(name -> name.startsWith("SLUICE_"));
        Process launcher = asked.start();
        List<String> options = launcher.inputReader().lines().toList();
        assertThat(launcher.waitFor()).isZero();
        assertThat(options).anyMatch(option -> option.startsWith("-Xmx"));
        return options;
    }

    /// The status of every answer.
    private static List<Integer> traffic(HttpClient client, GatewayProcess gateway)
            throws Exception {
        List<HttpRequest> kinds = kinds(gateway);
        List<Callable<Integer>> calls =
                IntStream.range(0, ROUNDS * kinds.size())
                        .mapToObj(i -> kinds.get(i % kinds.size()))
                        .<Callable<Integer>>map(request ->
                                () -> client.send(request, BodyHandlers.discarding()).statusCode())
                        .toList();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            return clients.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private static List<HttpRequest> kinds(GatewayProcess gateway) throws IOException {
        String order = "{\"order\":1,\"mail\":\"ada@example.org\",\"note\":\"as agreed\"}";
        String orders = "[" + String.join(",", Collections.nCopies(2000, order)) + "]";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(orders.getBytes(StandardCharsets.UTF_8));
        }
        List<byte[]> blocks = Collections.nCopies(128, CountingUpstream.cleanBlock());
        String form =
                "--cut\r\nContent-Disposition: form-data; name=\"mail\"\r\n\r\nada@example.org\r\n"
                        + "--cut\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.json\""
                        + "\r\nContent-Type: application/json\r\n\r\n"
                        + orders
                        + "\r\n--cut--\r\n";
        BodyPublisher large = BodyPublishers.ofByteArrays(blocks);
        return List.of(
                post(gateway, "/orders", "application/json", BodyPublishers.ofString(orders)),
                post(gateway, "/orders", "application/json", BodyPublishers.ofString(CARD)),
                post(
                        gateway,
                        "/form",
                        "multipart/form-data; boundary=cut",
                        BodyPublishers.ofString(form)),
                HttpRequest.newBuilder(gateway.uri("/packed"))
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(packed.toByteArray()))
                        .build(),
                post(gateway, "/streamed/up", "text/plain", large),
                post(gateway, "/held", "text/plain", large),
                HttpRequest.newBuilder(gateway.uri("/streamed/size/" + (8 << 20))).build(),
                HttpRequest.newBuilder(gateway.uri("/customers/ada@example.org")).build());
    }

    private static HttpRequest post(
            GatewayProcess gateway, String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(gateway.uri(path))
                .header("Content-Type", type)
                .POST(body)
                .build();
    }

    private static long residentMebibytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
            }
        }
        throw new IOException("no VmRSS");
    }
}
