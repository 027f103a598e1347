package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.gateway.config.Limits;
import dev.sluice.gateway.config.Timeouts;
import dev.sluice.policies.BodyMode;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Slow clients, slow upstreams, and the end of a gateway (hardening page T11, T12, T20).
@ExtendWith(NoLeaks.class)
class TimeoutTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Timeouts HASTY =
            new Timeouts(SHORT, SHORT, SHORT, SHORT, Duration.ofMillis(50), SHORT, SHORT);
    private static final String GET = RawClient.lines("GET /api/ HTTP/1.1", "Host: a", "", "");

    private static TestGateway hasty(int port) throws Exception {
        return new TestGateway(port, TestGateway.with(Limits.DEFAULTS, HASTY, SHORT, SHORT));
    }

    @Test
    void answers408ToASlowHeadHoweverItTrickles() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = hasty(upstream.port());
                RawClient client = gateway.client()) {
            client.send("GET /api/ HT");
            CompletableFuture<Void> drip =
                    CompletableFuture.runAsync(
                            () -> {
                                try {
                                    client.send("TP");
                                } catch (java.io.IOException e) {
                                    throw new IllegalStateException(e);
                                }
                            },
                            CompletableFuture.delayedExecutor(150, TimeUnit.MILLISECONDS));
            RawClient.Response late = client.read("GET");
            assertThat(late.status()).isEqualTo(408);
            assertThat(late.body()).contains("timeouts.header");
            drip.join();
        }
    }

    @Test
    void closesAConnectionThatSaysNothing() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = hasty(upstream.port());
                RawClient silent = gateway.client();
                RawClient idle = gateway.client()) {
            assertThat(silent.closed()).isTrue();
            assertThat(idle.closed()).isTrue();
            try (RawClient served = gateway.client()) {
                assertThat(served.ask(GET).status()).isEqualTo(200);
                assertThat(served.closed()).as("keep-alive").isTrue();
            }
        }
    }

    @Test
    void answers408ToASlowBody() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = hasty(upstream.port())) {
            for (BodyMode mode : BodyMode.values()) {
                gateway.script.requests = mode;
                try (RawClient client = gateway.client()) {
                    RawClient.Response late =
                            client.ask(
                                    "POST /api/ HTTP/1.1",
                                    "Host: a",
                                    "Content-Length: 9",
                                    "",
                                    "half");
                    assertThat(late.status()).isEqualTo(408);
                    assertThat(late.body()).contains("timeouts.bodyIdle");
                }
            }
            assertThat(upstream.complete).isEmpty();
        }
    }

    @Test
    void answers503ToASlowUpstream() throws Exception {
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, head) -> {
                            connection.body(head);
                            if (head.contains("/api/half")) {
                                connection.write(
                                        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
                            }
                            connection.in.transferTo(OutputStream.nullOutputStream());
                            return false;
                        });
                TestGateway gateway = hasty(upstream.port());
                RawClient client = gateway.client()) {
            RawClient.Response late = client.ask(GET);
            assertThat(late.status()).isEqualTo(503);
            assertThat(late.field("Retry-After")).isNotNull();
            assertThat(late.body()).contains("timeouts.firstByte");
            assertThat(late.field("Proxy-Status")).isEqualTo("sluice; error=http_response_timeout");
            gateway.script.responses = BodyMode.HELD;
            RawClient.Response half = client.ask("GET /api/half HTTP/1.1", "Host: a", "", "");
            assertThat(half.status()).isEqualTo(503);
            gateway.script.responses = BodyMode.STREAMED;
            try (RawClient other = gateway.client()) {
                RawClient.Response cut = other.ask("GET /api/half HTTP/1.1", "Host: a", "", "");
                assertThat(cut.status() == 503 || !cut.whole()).isTrue();
            }
        }
    }

    @Test
    void resetsAClientThatTakesNothing() throws Exception {
        String body = "x".repeat(32 << 20);
        try (RecordingUpstream upstream = RecordingUpstream.answering(body);
                TestGateway gateway = hasty(upstream.port());
                RawClient client = gateway.client()) {
            client.send(GET);
            await().atMost(Duration.ofSeconds(10)).until(() -> gateway.meter.exchanges.size() == 1);
            await().until(() -> gateway.listener.connections() == 0);
            assertThat(gateway.meter.pauses).hasPositiveValue();
        }
    }

    @Test
    void drains() throws Exception {
        CompletableFuture<Void> go = new CompletableFuture<>();
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, head) -> {
                            connection.body(head);
                            go.join();
                            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                            return true;
                        });
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient idle = gateway.client();
                RawClient busy = gateway.client()) {
            busy.send(GET);
            await().until(() -> upstream.complete.size() == 1);
            await().until(() -> gateway.listener.connections() == 2);
            CompletableFuture<Boolean> drained = gateway.listener.drain(Duration.ofSeconds(10));
            assertThat(idle.closed()).isTrue();
            assertThat(drained).isNotDone();
            go.complete(null);
            RawClient.Response last = busy.read("GET");
            assertThat(last.body()).isEqualTo("ok");
            assertThat(last.field("Connection")).isEqualTo("close");
            busy.socket.close();
            assertThat(drained.get(5, TimeUnit.SECONDS)).isTrue();
            assertThat(gateway.meter.connections).hasValue(0);
        }
    }

    @Test
    void closesWhatDoesNotEndInTime() throws Exception {
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, head) -> {
                            connection.in.transferTo(OutputStream.nullOutputStream());
                            return false;
                        });
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient busy = gateway.client()) {
            busy.send(GET);
            await().until(() -> upstream.heads.size() == 1);
            assertThat(gateway.listener.drain(SHORT).get(5, TimeUnit.SECONDS)).isFalse();
            assertThat(busy.closed()).isTrue();
        }
    }

    @Test
    void refusesConnectionsOverTheLimitAndRequestsOverTheirs() throws Exception {
        Limits base = Limits.DEFAULTS;
        Limits small =
                new Limits(
                        base.holdBytes(),
                        base.holdMemoryBytes(),
                        base.spoolBytes(),
                        base.headerBytes(),
                        base.headerFields(),
                        base.requestLineBytes(),
                        base.undecidedBytes(),
                        base.decodedBytes(),
                        base.decodedRatio(),
                        base.codings(),
                        1,
                        2,
                        base.auditQueueEvents());
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port(), TestGateway.with(small));
                RawClient first = gateway.client()) {
            assertThat(first.ask(GET).field("Connection")).isNull();
            try (RawClient second = gateway.client()) {
                assertThat(second.read("GET").status()).isEqualTo(503);
            }
            assertThat(first.ask(GET).field("Connection")).isEqualTo("close");
            assertThat(first.closed()).isTrue();
        }
    }
}
