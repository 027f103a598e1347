package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.gateway.audit.Delivery;
import dev.sluice.gateway.config.Limits;
import dev.sluice.policies.BodyMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Bodies of all kinds, on their way in either mode.
@ExtendWith(NoLeaks.class)
class StreamTest {

    private static final String HOST = "Host: a";

    @ParameterizedTest
    @EnumSource(BodyMode.class)
    void passesLargeBodiesBothWays(BodyMode mode) throws Exception {
        String body = "0123456789abcdef".repeat(200_000);
        try (RecordingUpstream upstream = RecordingUpstream.answering(body);
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            gateway.script.requests = mode;
            gateway.script.responses = mode;
            RawClient.Response got =
                    client.ask(
                            "POST /api/x HTTP/1.1",
                            HOST,
                            "Content-Length: " + body.length(),
                            "",
                            body);
            assertThat(got.whole()).isTrue();
            assertThat(got.body()).isEqualTo(body);
            assertThat(upstream.complete.getFirst().body()).isEqualTo(body);
            await().until(() -> gateway.meter.held.get() == 0);
            assertThat(gateway.spool.used()).isZero();
        }
    }

    @Test
    void answers413OverTheHoldLimit() throws Exception {
        Limits base = Limits.DEFAULTS;
        Limits small =
                new Limits(
                        100_000,
                        65_536,
                        base.spoolBytes(),
                        base.headerBytes(),
                        base.headerFields(),
                        base.requestLineBytes(),
                        base.undecidedBytes(),
                        base.decodedBytes(),
                        base.decodedRatio(),
                        base.codings(),
                        base.connections(),
                        base.requestsPerConnection(),
                        base.auditQueueEvents());
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port(), TestGateway.with(small));
                RawClient client = gateway.client()) {
            gateway.script.requests = BodyMode.HELD;
            RawClient.Response refused =
                    client.ask(
                            "POST /api/x HTTP/1.1",
                            HOST,
                            "Content-Length: 100001",
                            "",
                            "x".repeat(100_001));
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.body()).contains("limits.holdBytes");
            assertThat(upstream.connections()).isZero();
        }
    }

    @Test
    void saysContinueItselfForAHeldBodyAndPassesItOnForAStreamedOne() throws Exception {
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, head) -> {
                            if (head.contains("Expect: 100-continue")) {
                                connection.write("HTTP/1.1 100 Continue\r\n\r\n");
                            }
                            connection.body(head);
                            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                            return true;
                        });
                TestGateway gateway = new TestGateway(upstream.port())) {
            for (BodyMode mode : BodyMode.values()) {
                gateway.script.requests = mode;
                try (RawClient client = gateway.client()) {
                    RawClient.Response first =
                            client.ask(
                                    "POST /api/x HTTP/1.1",
                                    HOST,
                                    "Expect: 100-continue",
                                    "Content-Length: 12",
                                    "",
                                    "");
                    assertThat(first.status()).as(mode.written()).isEqualTo(100);
                    assertThat(client.ask("hello world!").status()).isEqualTo(200);
                }
            }
            assertThat(upstream.complete).hasSize(2);
            assertThat(upstream.heads.stream().filter(head -> head.contains("Expect"))).hasSize(1);
        }
    }

    @Test
    void refusesBeforeItSaysContinue() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            RawClient.Response first =
                    client.ask(
                            "POST /api/FORBIDDEN HTTP/1.1",
                            HOST,
                            "Expect: 100-continue",
                            "Content-Length: 12",
                            "",
                            "");
            assertThat(first.status()).isEqualTo(403);
            assertThat(first.field("Connection")).isEqualTo("close");
        }
    }

    @Test
    void answersHeadAnd304AndKeepsTheConnection() throws Exception {
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, head) -> {
                            connection.body(head);
                            connection.write(
                                    head.startsWith("HEAD")
                                            ? "HTTP/1.1 200 OK\r\nContent-Length: 77\r\n\r\n"
                                            : head.contains("/304")
                                                    ? "HTTP/1.1 304 NM\r\nETag: \"x\"\r\n\r\n"
                                                    : "HTTP/1.1 204 NC\r\n\r\n");
                            return true;
                        });
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            client.send(RawClient.lines("HEAD /api/ HTTP/1.1", HOST, "", ""));
            RawClient.Response head = client.read("HEAD");
            assertThat(head.field("Content-Length")).isEqualTo("77");
            assertThat(client.ask("GET /api/304 HTTP/1.1", HOST, "", "").status()).isEqualTo(304);
            RawClient.Response none = client.ask("GET /api/204 HTTP/1.1", HOST, "", "");
            assertThat(none.status()).isEqualTo(204);
            assertThat(none.field("Content-Length")).isNull();
            assertThat(upstream.connections()).isEqualTo(1);
        }
    }

    @Test
    void passesAnEarlyResponseAndCloses() throws Exception {
        try (RecordingUpstream upstream =
                        RecordingUpstream.early("HTTP/1.1 401 No\r\nContent-Length: 2\r\n\r\nno");
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            client.send(
                    RawClient.lines(
                            "POST /api/x HTTP/1.1", HOST, "Content-Length: 1000000", "", "begin…"));
            RawClient.Response early = client.read("POST");
            assertThat(early.status()).isEqualTo(401);
            assertThat(early.body()).isEqualTo("no");
            assertThat(early.field("Connection")).isEqualTo("close");
            assertThat(client.closed()).isTrue();
            assertThat(upstream.complete).isEmpty();
        }
    }

    @Test
    void servesAClientThatClosedItsHalf() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("late");
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            client.send(RawClient.lines("GET /api/ HTTP/1.1", HOST, "", ""));
            client.socket.shutdownOutput();
            assertThat(client.read("GET").body()).isEqualTo("late");
            assertThat(client.closed()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(BodyMode.class)
    void neverCompletesARequestThatItsClientCut(BodyMode mode) throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port())) {
            gateway.script.requests = mode;
            try (RawClient client = gateway.client()) {
                client.send(
                        RawClient.lines(
                                "POST /api/x HTTP/1.1", HOST, "Content-Length: 100", "", "half"));
                client.socket.shutdownOutput();
                assertThat(client.read("POST").status()).isEqualTo(400);
            }
            try (RawClient client = gateway.client()) {
                client.send(
                        RawClient.lines(
                                "POST /api/x HTTP/1.1", HOST, "Content-Length: 100", "", "half"));
                client.socket.setSoLinger(true, 0);
            }
            await().until(() -> gateway.ledger.events.size() == 2);
            await().until(() -> gateway.meter.exchanges.size() == 2);
            assertThat(gateway.ledger.events)
                    .allMatch(event -> event.delivery() != Delivery.DELIVERED);
            assertThat(upstream.complete).isEmpty();
        }
    }

    @Test
    void sendsTheHeadOfASlowResponseSoonAndAnEventStreamAtOnce() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, head) -> {
                            connection.body(head);
                            connection.write(
                                    RawClient.lines(
                                            "HTTP/1.1 200 OK",
                                            "Content-Type: text/event-stream",
                                            "Transfer-Encoding: chunked",
                                            "",
                                            "10",
                                            "data: one......\n",
                                            ""));
                            awaits(seen);
                            connection.write("0\r\n\r\n");
                            return false;
                        });
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            client.send(RawClient.lines("GET /api/ HTTP/1.1", HOST, "", ""));
            byte[] start = new byte[12];
            assertThat(client.in.readNBytes(start, 0, 12)).isEqualTo(12);
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
            seen.countDown();
        }
    }

    private static void awaits(CountDownLatch latch) {
        await().atMost(Duration.ofSeconds(5)).until(() -> latch.getCount() == 0);
    }

    @Test
    void servesPipelinedRequestsInOrder() throws Exception {
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, head) -> {
                            connection.body(head);
                            String path = head.substring(4, head.indexOf(" HTTP"));
                            connection.write(
                                    "HTTP/1.1 200 OK\r\nContent-Length: "
                                            + path.length()
                                            + "\r\n\r\n"
                                            + path);
                            return true;
                        });
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < 50; i++) {
                String path = i % 7 == 3 ? "/none/" : "/api/" + i;
                all.append(RawClient.lines("GET " + path + " HTTP/1.1", HOST, "", ""));
            }
            client.send(all.toString());
            for (int i = 0; i < 50; i++) {
                RawClient.Response response = client.read("GET");
                assertThat(response.status()).isEqualTo(i % 7 == 3 ? 404 : 200);
                if (i % 7 != 3) {
                    assertThat(response.body()).isEqualTo("/api/" + i);
                }
            }
        }
    }
}
