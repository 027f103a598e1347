package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Upstreams that answer badly, late, or not at all (hardening page T12).
@ExtendWith(NoLeaks.class)
class UpstreamFaultTest {

    private static final String GET = RawClient.lines("GET /api/ HTTP/1.1", "Host: a", "", "");

    static Stream<Arguments> badMessages() {
        return Stream.of(
                        "HTTP/1.1 099 Low\r\nContent-Length: 0\r\n\r\n",
                        "HTTP/1.1 600 High\r\nContent-Length: 0\r\n\r\n",
                        "HTTP/1.1 20 OK\r\n\r\n",
                        "HTTP/1.1 2000 OK\r\n\r\n",
                        "HTTP/1.1 2OO OK\r\n\r\n",
                        "HTTP/2.0 200 OK\r\n\r\n",
                        "HTTP/1.1  200 OK\r\n\r\n",
                        "http/1.1 200 OK\r\n\r\n",
                        "ICY 200 OK\r\n\r\n",
                        "\r\nHTTP/1.1 200 OK\r\n\r\n",
                        "HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
                        "HTTP/1.1 100 C\r\n\r\n".repeat(9),
                        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok",
                        "HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\n\r\nok",
                        "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nok",
                        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n"
                                .concat("Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nok",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                        "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        "HTTP/1.1 200 OK\r\nX: a\r\n b\r\n\r\n",
                        "HTTP/1.1 200 OK\r\nX : a\r\n\r\n",
                        "HTTP/1.1 200 OK\nX: a\n\n",
                        "HTTP/1.1 200 OK\r\nX: \u0000\r\n\r\n",
                        "HTTP/1.1 204 No\r\nContent-Length: 5\r\n\r\nhello",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
                        "HTTP/1.1 200 OK\r\nX: " + "a".repeat(40_000) + "\r\n\r\n",
                        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfive.",
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfive.\r\n",
                        "HTTP/1.1 200",
                        "")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("badMessages")
    void answers502(String response) throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.writing(response, false);
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            RawClient.Response got = client.ask(GET);
            assertThat(got.status()).isEqualTo(502);
            assertThat(got.field("Proxy-Status")).startsWith("sluice; error=");
        }
    }

    @ParameterizedTest
    @MethodSource("leftovers")
    void neverReusesAConnectionWithBytesBehindTheResponse(String response) throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.writing(response, true);
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            for (int i = 0; i < 3; i++) {
                RawClient.Response got = client.ask(GET);
                assertThat(got.status()).isIn(200, 304);
                assertThat(got.body()).doesNotContain("poison");
            }
            assertThat(upstream.connections()).isEqualTo(3);
        }
    }

    static Stream<String> leftovers() {
        String poison = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\npoison";
        return Stream.of(
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok" + poison,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + poison,
                "HTTP/1.1 304 NM\r\nContent-Length: 43\r\n\r\n" + poison);
    }

    @Test
    void closesAnIdleConnectionThatTalksUnasked() throws Exception {
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, head) -> {
                            connection.body(head);
                            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                            if (head.contains("/api/talk")) {
                                connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nX");
                            }
                            return true;
                        });
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            assertThat(client.ask("GET /api/talk HTTP/1.1", "Host: a", "", "").body())
                    .isEqualTo("ok");
            await().until(() -> upstream.ended.get() == 1);
            assertThat(client.ask(GET).body()).isEqualTo("ok");
            assertThat(upstream.connections()).isEqualTo(2);
        }
    }

    @Test
    void sendsAgainWhatAnOldConnectionLost() throws Exception {
        AtomicInteger served = new AtomicInteger();
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, head) -> {
                            if (served.getAndIncrement() == 1) {
                                return false;
                            }
                            connection.body(head);
                            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
                            return true;
                        });
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            assertThat(client.ask(GET).status()).isEqualTo(200);
            assertThat(client.ask(GET).status()).as("replayed").isEqualTo(200);
            served.set(1);
            RawClient.Response post =
                    client.ask("POST /api/ HTTP/1.1", "Host: a", "Content-Length: 1", "", "x");
            assertThat(post.status()).as("a POST is not sent twice").isEqualTo(502);
        }
    }

    @Test
    void answers502WhereNobodyListens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (TestGateway gateway = new TestGateway(port);
                RawClient client = gateway.client()) {
            RawClient.Response got = client.ask(GET);
            assertThat(got.status()).isEqualTo(502);
            assertThat(got.field("Proxy-Status")).isEqualTo("sluice; error=connection_refused");
        }
    }

    @Test
    void passesAResponseThatEndsWithItsConnection() throws Exception {
        try (RecordingUpstream upstream =
                        RecordingUpstream.writing("HTTP/1.0 200 OK\r\n\r\nall of it", false);
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            RawClient.Response got = client.ask(GET);
            assertThat(got.body()).isEqualTo("all of it");
            assertThat(got.field("Transfer-Encoding")).isEqualTo("chunked");
            assertThat(got.whole()).isTrue();
        }
    }
}
