package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.gateway.audit.Delivery;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of a transfer that its verdict stops, and of its evidence.
@ExtendWith(NoLeaks.class)
class BlockTest {

    private static final String HOST = "Host: a";

    private static String post(String body) {
        return RawClient.lines(
                "POST /api/x HTTP/1.1", HOST, "Content-Length: " + body.length(), "", body);
    }

    @ParameterizedTest
    @EnumSource(BodyMode.class)
    void answersABlockedRequest(BodyMode mode) throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            gateway.script.requests = mode;
            RawClient.Response blocked = client.ask(post("some FORBIDDEN words"));
            assertThat(blocked.status()).isEqualTo(403);
            assertThat(blocked.body())
                    .contains("\"policy\":\"scripted\"", "\"rule\":\"no-forbidden\"")
                    .contains("\"advice\":\"Ask first.\"", "\"contact\":\"dlp@example.com\"")
                    .contains("\"instance\":\"" + gateway.ledger.events.getFirst().eventId())
                    .doesNotContain("FORBIDDEN", "phase");
            assertThat(blocked.field("Proxy-Status"))
                    .isEqualTo("sluice; error=http_request_denied");
            assertThat(upstream.complete).isEmpty();
            assertThat(upstream.heads).hasSizeLessThanOrEqualTo(mode == BodyMode.HELD ? 0 : 1);
            assertThat(gateway.ledger.events).hasSize(1);
            assertThat(gateway.ledger.events.getFirst().delivery()).isEqualTo(Delivery.ANSWERED);
            assertThat(gateway.ledger.events.getFirst().statusSent()).isEqualTo(403);
            await().until(() -> gateway.meter.exchanges.size() == 1);
            assertThat(gateway.meter.exchanges.getFirst().verdict()).isEqualTo("block");
        }
    }

    @Test
    void blocksAtTheHeadWithoutTouchingTheUpstream() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            RawClient.Response blocked = client.ask("GET /api/?q=FORBIDDEN HTTP/1.1", HOST, "", "");
            assertThat(blocked.status()).isEqualTo(403);
            RawClient.Response next = client.ask("GET /api/ HTTP/1.1", HOST, "", "");
            assertThat(next.status()).as("the connection serves on").isEqualTo(200);
            assertThat(upstream.heads).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(BodyMode.class)
    void answersABlockedResponse(BodyMode mode) throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("some FORBIDDEN words");
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            gateway.script.responses = mode;
            RawClient.Response blocked = client.ask("GET /api/ HTTP/1.1", HOST, "", "");
            assertThat(blocked.status()).isEqualTo(403);
            assertThat(blocked.body()).contains("\"phase\":\"response\"");
            assertThat(gateway.ledger.events).hasSize(1);
            assertThat(gateway.ledger.events.getFirst().direction()).isEqualTo(Direction.RESPONSE);
        }
    }

    @Test
    void cutsAResponseThatHasBegun() throws Exception {
        String clean = "x".repeat(200_000);
        String body = clean + "FORBIDDEN" + clean;
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, head) -> {
                            connection.body(head);
                            connection.write(
                                    RawClient.lines(
                                            "HTTP/1.1 200 OK",
                                            head.contains("chunked")
                                                    ? "Transfer-Encoding: chunked"
                                                    : "Content-Length: " + body.length(),
                                            "",
                                            head.contains("chunked")
                                                    ? Integer.toHexString(body.length()) + "\r\n"
                                                    : ""));
                            connection.write(body + "\r\n0\r\n\r\n");
                            return false;
                        });
                TestGateway gateway = new TestGateway(upstream.port())) {
            for (String kind : new String[] {"chunked", "length"}) {
                try (RawClient client = gateway.client()) {
                    RawClient.Response cut =
                            client.ask("GET /api/" + kind + " HTTP/1.1", HOST, "", "");
                    assertThat(cut.status()).isEqualTo(200);
                    assertThat(cut.whole()).as(kind).isFalse();
                    assertThat(cut.body()).doesNotContain("FORBIDDEN");
                }
            }
            assertThat(gateway.ledger.events)
                    .hasSize(2)
                    .allMatch(event -> event.delivery() == Delivery.CUT);
        }
    }

    @Test
    void holdsEverythingForAnHttp10Client() throws Exception {
        String body = "x".repeat(200_000) + "FORBIDDEN";
        try (RecordingUpstream upstream = RecordingUpstream.answering(body);
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            RawClient.Response blocked = client.ask("GET /api/ HTTP/1.0", HOST, "", "");
            assertThat(blocked.status()).isEqualTo(403);
            assertThat(client.closed()).isTrue();
        }
    }

    @Test
    void showsAPageToABrowserAndLetsAScriptRead() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            RawClient.Response page =
                    client.ask(
                            "GET /api/FORBIDDEN HTTP/1.1",
                            HOST,
                            "Accept: text/html,*/*",
                            "Sec-Fetch-Mode: navigate",
                            "",
                            "");
            assertThat(page.field("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(page.body()).contains("Nothing &lt;forbidden&gt; leaves", "Ask first.");
            RawClient.Response script =
                    client.ask(
                            "GET /api/FORBIDDEN HTTP/1.1",
                            HOST,
                            "Origin: https://app.example.com",
                            "",
                            "");
            assertThat(script.field("Access-Control-Allow-Origin"))
                    .isEqualTo("https://app.example.com");
            assertThat(script.field("Vary")).isEqualTo("Origin");
            RawClient.Response odd =
                    client.ask("GET /api/FORBIDDEN HTTP/1.1", HOST, "Origin: x y", "", "");
            assertThat(odd.field("Access-Control-Allow-Origin")).isNull();
        }
    }

    @Test
    void waitsForTheLedgerBeforeTheLastByte() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            gateway.ledger.waits = true;
            client.send(post("this is NOTED and goes on"));
            await().until(() -> gateway.ledger.events.size() == 1);
            assertThat(upstream.complete).isEmpty();
            gateway.ledger.settle();
            assertThat(client.read("POST").status()).isEqualTo(200);
            assertThat(upstream.complete).hasSize(1);
        }
    }

    @Test
    void answers503WhileTheLedgerCannotBeWritten() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            gateway.ledger.durable = false;
            RawClient.Response lost = client.ask(post("this is NOTED"));
            assertThat(lost.status()).isEqualTo(503);
            assertThat(lost.field("Retry-After")).isEqualTo("5");
            assertThat(upstream.complete).isEmpty();
            gateway.ledger.writable = false;
            try (RawClient other = gateway.client()) {
                assertThat(other.ask("GET /api/ HTTP/1.1", HOST, "", "").status()).isEqualTo(503);
            }
        }
    }

    @Test
    void failsClosedOnADefectAndLeaksNothing() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port())) {
            try (RawClient client = gateway.client()) {
                RawClient.Response head = client.ask("GET /api/?FAULTY! HTTP/1.1", HOST, "", "");
                assertThat(head.status()).isEqualTo(503);
                assertThat(head.body()).contains("internalError").doesNotContain("FAULTY");
            }
            try (RawClient client = gateway.client()) {
                assertThat(client.ask(post("some FAULTY! words")).status()).isEqualTo(503);
            }
            assertThat(upstream.complete).isEmpty();
        }
    }
}
