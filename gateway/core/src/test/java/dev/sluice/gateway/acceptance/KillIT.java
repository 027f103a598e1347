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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
            long began = System.nanoTime();
            try (GatewayProcess gateway = start()) {
                gateway.awaitUp("/orders/1");
                restarts.add(Duration.ofNanos(System.nanoTime() - began));
                cpu.add(gateway.process().info().totalCpuDuration().orElse(Duration.ZERO));
                load(gateway, answered, (life + 1) * ANSWERS_A_LIFE);
            }
        }
        assertQuick(restarts, cpu);
        try (GatewayProcess _ = start()) {
            await().atMost(Duration.ofSeconds(30)).until(() -> verify().ok() && torn() == 0);
        }
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
    private static void load(GatewayProcess gateway, Set<String> answered, int enough)
            throws InterruptedException {
        HttpRequest upload =
                HttpRequest.newBuilder(gateway.uri("/orders"))
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
            gateway.close();
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

    private GatewayProcess start() throws IOException {
        return GatewayProcess.start(
                List.of("-XX:+UseSerialGC", "-Xmx128m", "--enable-native-access=ALL-UNNAMED"),
                List.of(),
                Map.of("SLUICE_STATE", state.toString()),
                ProcessBuilder.Redirect.DISCARD);
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
}
