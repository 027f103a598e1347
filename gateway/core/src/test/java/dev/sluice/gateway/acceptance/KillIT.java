package dev.sluice.gateway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.gateway.audit.LedgerTail;
import dev.sluice.gateway.audit.LedgerVerifier;
import dev.sluice.gateway.audit.VerifyResult;
import dev.sluice.gateway.keys.KeyFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// kill -9 under load, ten times: what was answered is in the ledger, and the ledger verifies.
class KillIT {

    private static final int KILLS = 10;
    private static final int ANSWERS_A_LIFE = 40;
    private static final int EVERY_LINE = 1_000_000;

    /// From the start of the process to its first served request.
    private static final Duration RESTART = Duration.ofSeconds(5);

    @TempDir private Path state = Path.of("");

    @Test
    void whatWasAnsweredIsInTheLedger() throws Exception {
        Set<String> answered = ConcurrentHashMap.newKeySet();
        List<Duration> restarts = new ArrayList<>();
        List<Duration> cpu = new ArrayList<>();
        for (int life = 0; life < KILLS; life++) {
            int port = freePort();
            long began = System.nanoTime();
            Process process = start(port);
            try {
                await().pollInterval(Duration.ofMillis(20))
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> isUp(port));
                restarts.add(Duration.ofNanos(System.nanoTime() - began));
                cpu.add(process.info().totalCpuDuration().orElse(Duration.ZERO));
                load(port, process, answered, (life + 1) * ANSWERS_A_LIFE);
            } finally {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
        assertQuick(restarts, cpu);
        Process last = start(freePort());
        await().atMost(Duration.ofSeconds(30)).until(() -> verify().ok() && torn() == 0);
        last.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        VerifyResult result = verify();
        assertThat(result.problem()).isNull();
        Set<String> recorded =
                new LedgerTail(state.resolve("ledger"))
                        .last(EVERY_LINE).stream()
                                .map(line -> JsonMapper.shared().readTree(line))
                                .map(node -> node.path("eventId").asString(""))
                                .collect(Collectors.toSet());
        assertThat(answered).hasSizeGreaterThanOrEqualTo(KILLS * ANSWERS_A_LIFE);
        assertThat(recorded).containsAll(answered);
    }

    /// The processor time (of two cores) is asserted always, the time on the clock where the
    /// machine has nothing else to do: with more to run than twice its cores it says nothing about
    /// the gateway.
    private static void assertQuick(List<Duration> restarts, List<Duration> cpu) {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        double load = machine.getSystemLoadAverage();
        System.out.printf("restarts %s, processor time %s, load %.1f%n", restarts, cpu, load);
        assertThat(cpu).allSatisfy(one -> assertThat(one).isLessThan(RESTART.multipliedBy(2)));
        if (load <= 2 * machine.getAvailableProcessors()) {
            assertThat(restarts).allSatisfy(one -> assertThat(one).isLessThan(RESTART));
        }
    }

    /// Blocked uploads from four clients; the process is killed while they are on their way.
    private static void load(int port, Process process, Set<String> answered, int enough)
            throws InterruptedException {
        HttpRequest upload =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/orders"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"pan\":\"4111 1111 1111 1111\"}"))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<Thread> clients =
                    IntStream.range(0, 4)
                            .mapToObj(_ ->
                                    Thread.ofVirtual().start(() -> send(client, upload, answered)))
                            .toList();
            await().atMost(Duration.ofSeconds(30)).until(() -> answered.size() >= enough);
            process.destroyForcibly();
            for (Thread thread : clients) {
                thread.join();
            }
        }
    }

    private static void send(HttpClient client, HttpRequest upload, Set<String> answered) {
        try {
            while (true) {
                HttpResponse<String> answer = client.send(upload, BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(403);
                String instance =
                        JsonMapper.shared().readTree(answer.body()).path("instance").asString("");
                answered.add(instance.substring(instance.lastIndexOf(':') + 1));
            }
        } catch (IOException e) {
            // The kill: this answer never came, so nothing is claimed of it.
            assertThat(e).isNotNull();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process start(int port) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.sluice.gateway.cli.Main",
                        "run");
        builder.environment().put("SLUICE_PORT", Integer.toString(port));
        builder.environment().put("SLUICE_ADMIN_PORT", "0");
        builder.environment().put("SLUICE_STATE", state.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private VerifyResult verify() throws IOException {
        return new LedgerVerifier(
                        LedgerVerifier.Trail.of(state.resolve("ledger")),
                        new KeyFolder(state.resolve("keys")).publicKeys())
                .verify(List.of());
    }

    private long torn() throws IOException {
        return verify().tornBytes();
    }

    private static boolean isUp(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + port + "/orders/1");
            HttpRequest request = HttpRequest.newBuilder(uri).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
