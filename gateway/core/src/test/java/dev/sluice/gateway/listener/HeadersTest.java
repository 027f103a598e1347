package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policies.Cidr;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What an upstream gets of a client's head, and a client of an upstream's.
@ExtendWith(NoLeaks.class)
class HeadersTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static RecordingUpstream.Received sent(TestGateway.Settings settings, String... fields)
            throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port(), settings);
                RawClient client = gateway.client()) {
            String head = "GET http://b.example:81/api/ HTTP/1.1\r\nHost: a\r\n";
            RawClient.Response got = client.ask(head + String.join("\r\n", fields) + "\r\n\r\n");
            assertThat(got.status()).isEqualTo(200);
            return upstream.complete.getFirst();
        }
    }

    @Test
    void buildsTheHeadAnew() throws Exception {
        RecordingUpstream.Received got =
                sent(
                        TestGateway.DEFAULTS,
                        "Connection: x-named, keep-alive, Upgrade",
                        "X-Named: 1",
                        "Keep-Alive: timeout=5",
                        "Proxy-Connection: keep-alive",
                        "Proxy-Authorization: Basic eDp5",
                        "TE: trailers",
                        "Trailer: X",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABk",
                        "Accept-Encoding: gzip;q=0.5, lzma, br",
                        "Accept-Encoding: *",
                        "Range: bytes=0-1",
                        "Via: 1.0 other",
                        "X-Forwarded-For: 1.2.3.4",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: evil",
                        "Forwarded: for=1.2.3.4",
                        "traceparent: " + TRACE,
                        "tracestate: a=b",
                        "X-Request-Id: own-id",
                        "X-Kept: yes");
        assertThat(got.head()).startsWith("GET /api/ HTTP/1.1\r\n");
        assertThat(got.field("Host")).isEqualTo("b.example:81");
        assertThat(got.field("X-Kept")).isEqualTo("yes");
        assertThat(got.field("Accept-Encoding")).isEqualTo("gzip;q=0.5, br");
        assertThat(got.field("Via")).isEqualTo("1.0 other, 1.1 sluice");
        assertThat(got.field("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(got.field("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(got.field("X-Forwarded-Host")).isEqualTo("b.example:81");
        assertThat(got.field("traceparent")).isEqualTo(TRACE);
        assertThat(got.field("tracestate")).isEqualTo("a=b");
        assertThat(got.field("X-Request-Id")).isEqualTo("own-id");
        for (String gone :
                List.of(
                        "Connection",
                        "X-Named",
                        "Keep-Alive",
                        "Proxy-Connection",
                        "Proxy-Authorization",
                        "TE",
                        "Trailer",
                        "Upgrade",
                        "HTTP2-Settings",
                        "Range",
                        "Forwarded")) {
            assertThat(got.field(gone)).as(gone).isNull();
        }
    }

    @Test
    void believesATrustedProxy() throws Exception {
        TestGateway.Settings base = TestGateway.DEFAULTS;
        TestGateway.Settings trusting = base.trusting(Cidr.parse("127.0.0.0/8"));
        RecordingUpstream.Received got =
                sent(
                        trusting,
                        "X-Forwarded-For: 1.2.3.4",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Host: shop.example",
                        "traceparent: broken",
                        "tracestate: a=b",
                        "X-Request-Id: " + "x".repeat(200));
        assertThat(got.field("X-Forwarded-For")).isEqualTo("1.2.3.4, 127.0.0.1");
        assertThat(got.field("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(got.field("X-Forwarded-Host")).isEqualTo("shop.example");
        assertThat(got.field("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(got.field("tracestate")).isNull();
        assertThat(got.field("X-Request-Id")).hasSize(26);
    }

    @Test
    void stripsHopByHopFieldsOfAResponse() throws Exception {
        try (RecordingUpstream upstream =
                        RecordingUpstream.writing(
                                RawClient.lines(
                                        "HTTP/1.1 200 OK",
                                        "Connection: close, X-Named",
                                        "X-Named: 1",
                                        "Keep-Alive: timeout=5",
                                        "Proxy-Authenticate: Basic",
                                        "Upgrade: h2c",
                                        "Set-Cookie: a=b",
                                        "Set-Cookie: c=d",
                                        "Content-Length: 2",
                                        "",
                                        "ok"),
                                false);
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            RawClient.Response got = client.ask("GET /api/ HTTP/1.1", "Host: a", "", "");
            assertThat(got.head()).contains("Set-Cookie: a=b\r\nSet-Cookie: c=d\r\n");
            assertThat(got.field("Via")).isEqualTo("1.1 sluice");
            for (String gone :
                    List.of("Connection", "X-Named", "Keep-Alive", "Proxy-Authenticate")) {
                assertThat(got.field(gone)).as(gone).isNull();
            }
        }
    }
}
