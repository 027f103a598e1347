package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Ordinary requests through the whole data path.
@ExtendWith(NoLeaks.class)
class PlainProxyTest {

    @Test
    void passesRequestsOnOneConnectionToOneConnection() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("hello");
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            for (int i = 0; i < 3; i++) {
                RawClient.Response response =
                        client.ask("GET /api/a?b=c HTTP/1.1", "Host: example.com", "", "");
                assertThat(response.status()).isEqualTo(200);
                assertThat(response.body()).isEqualTo("hello");
                assertThat(response.field("Via")).isEqualTo("1.1 sluice");
            }
            assertThat(upstream.connections()).isEqualTo(1);
            assertThat(upstream.heads.getFirst()).startsWith("GET /api/a?b=c HTTP/1.1\r\n");
            RecordingUpstream.Received got = upstream.complete.getFirst();
            assertThat(got.field("Host")).isEqualTo("example.com");
            assertThat(got.field("X-Forwarded-For")).isEqualTo("127.0.0.1");
            assertThat(got.field("X-Request-Id")).hasSize(26);
            assertThat(got.field("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
            assertThat(gateway.ledger.clean).hasValue(6);
        }
    }

    @Test
    void passesBodies() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("hello");
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            RawClient.Response first =
                    client.ask(
                            "POST /api/ HTTP/1.1",
                            "Host: a",
                            "Content-Length: 20",
                            "",
                            "01234567890123456789");
            RawClient.Response second =
                    client.ask(
                            "POST /api/ HTTP/1.1",
                            "Host: a",
                            "Transfer-Encoding: chunked",
                            "",
                            "5;x=y",
                            "hello",
                            "6",
                            " world",
                            "0",
                            "T: v",
                            "",
                            "");
            assertThat(first.status()).isEqualTo(200);
            assertThat(second.status()).isEqualTo(200);
            assertThat(upstream.complete.get(0).body()).isEqualTo("01234567890123456789");
            assertThat(upstream.complete.get(1).body()).isEqualTo("hello world");
        }
    }
}
