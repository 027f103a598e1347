package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.sluice.gateway.audit.AuditEvent;
import dev.sluice.gateway.audit.Delivery;
import dev.sluice.gateway.audit.DeliveryNote;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Direction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The evidence says what really became of a transfer, also when that was known only after its
/// event was durable.
@ExtendWith(NoLeaks.class)
class DeliveryTest {

    private static final String HOST = "Host: a";
    private static final int LARGE = 32 << 20;

    /// Larger than what the system buffers for a peer that does not read.
    private static final byte[] NOTED = large();

    private static byte[] large() {
        byte[] body = new byte[LARGE];
        Arrays.fill(body, (byte) 'x');
        byte[] noted = ScriptedInspector.NOTED.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(noted, 0, body, 0, noted.length);
        return body;
    }

    @Test
    void whatArrivedHasItsEventAndNothingMore() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("NOTED answer");
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            for (BodyMode mode : BodyMode.values()) {
                gateway.script.requests = mode;
                gateway.script.responses = mode;
                RawClient.Response response =
                        client.ask("POST /api/ HTTP/1.1", HOST, "Content-Length: 5", "", "NOTED");
                assertThat(response.status()).isEqualTo(200);
            }
            client.ask("POST /api/ HTTP/1.1", HOST, "Content-Length: 9", "", "FORBIDDEN");
            await().until(() -> gateway.meter.exchanges.size() == 3);
            assertThat(gateway.ledger.events).hasSize(5);
            assertThat(gateway.ledger.notes).isEmpty();
        }
    }

    @Test
    void aClientThatResetsInTheMiddleOfADownloadGotAPart() throws Exception {
        try (RecordingUpstream upstream = answeringLarge();
                TestGateway gateway = new TestGateway(upstream.port())) {
            gateway.script.responses = BodyMode.HELD;
            try (RawClient client = gateway.client()) {
                client.send(RawClient.lines("GET /api/ HTTP/1.1", HOST, "", ""));
                assertThat(client.in.readNBytes(12)).hasSize(12);
                client.socket.setSoLinger(true, 0);
            }
            corrected(gateway, Direction.RESPONSE, Delivery.DELIVERED, Delivery.FAILED);
            await().until(() -> gateway.meter.exchanges.size() == 1);
        }
    }

    @Test
    void anUpstreamThatDiesInTheMiddleOfAnUploadGotAPart() throws Exception {
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, _) -> {
                            connection.in.skipNBytes(100_000);
                            connection.socket.setSoLinger(true, 0);
                            return false;
                        });
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            gateway.script.requests = BodyMode.HELD;
            RawClient.Response response = upload(client).read("POST");
            assertThat(response.status()).isEqualTo(502);
            corrected(gateway, Direction.REQUEST, Delivery.DELIVERED, Delivery.FAILED);
            await().untilAsserted(() -> assertThat(gateway.meter.exchanges).hasSize(1));
            assertThat(gateway.meter.exchanges.getFirst().delivery()).isEqualTo(Delivery.FAILED);
        }
    }

    @Test
    void anUploadThatTheUpstreamAnsweredBeforeItsEndIsCut() throws Exception {
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, _) -> {
                            connection.write("HTTP/1.1 413 Too large\r\nContent-Length: 0\r\n\r\n");
                            return false;
                        });
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            client.send(
                    RawClient.lines(
                            "POST /api/ HTTP/1.1", HOST, "Content-Length: 9000", "", "NOTED"));
            assertThat(client.read("POST").status()).isEqualTo(413);
            await().until(() -> gateway.ledger.events.size() == 1);
            assertThat(gateway.ledger.events.getFirst().delivery()).isEqualTo(Delivery.CUT);
            assertThat(gateway.ledger.notes).isEmpty();
        }
    }

    @Test
    void aClientThatIsGoneBeforeTheEventIsDurableLeavesNothingBehind() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port())) {
            gateway.ledger.waits = true;
            gateway.script.requests = BodyMode.HELD;
            for (String body : List.of("NOTED ...", "FORBIDDEN")) {
                try (RawClient client = gateway.client()) {
                    client.send(
                            RawClient.lines(
                                    "POST /api/ HTTP/1.1", HOST, "Content-Length: 9", "", body));
                    int events = body.startsWith("N") ? 1 : 2;
                    await().until(() -> gateway.ledger.events.size() == events);
                    client.socket.setSoLinger(true, 0);
                }
            }
            await().until(() -> gateway.meter.exchanges.size() == 2);
            assertThat(gateway.ledger.notes).as("an event that may be refused").isEmpty();
            gateway.ledger.settle();
            await().until(() -> gateway.ledger.notes.size() == 2);
            assertThat(gateway.ledger.notes)
                    .extracting(DeliveryNote::planned, DeliveryNote::delivery)
                    .containsExactlyInAnyOrder(
                            tuple(Delivery.DELIVERED, Delivery.NONE),
                            tuple(Delivery.ANSWERED, Delivery.NONE));
            assertThat(upstream.heads).isEmpty();
        }
    }

    @Test
    void aRefusedEventIsNotCorrected() throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            gateway.ledger.durable = false;
            RawClient.Response response =
                    client.ask("POST /api/ HTTP/1.1", HOST, "Content-Length: 5", "", "NOTED");
            assertThat(response.status()).isEqualTo(503);
            await().until(() -> gateway.meter.exchanges.size() == 1);
            assertThat(gateway.ledger.notes).isEmpty();
        }
    }

    @Test
    void aResponseIsCutWhenItsUpstreamDiesAfterTheVerdictOnTheRequest() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, head) -> {
                            connection.body(head);
                            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n");
                            connection.write("NOTED" + "x".repeat(99_995));
                            await().until(() -> begun.getCount() == 0);
                            return false;
                        });
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            client.send(
                    RawClient.lines("POST /api/ HTTP/1.1", HOST, "Content-Length: 5", "", "NOTED"));
            assertThat(client.in.readNBytes(12)).hasSize(12);
            begun.countDown();
            await().until(() -> gateway.ledger.events.size() == 2);
            AuditEvent request = event(gateway, Direction.REQUEST);
            AuditEvent response = event(gateway, Direction.RESPONSE);
            assertThat(request.delivery()).isEqualTo(Delivery.DELIVERED);
            assertThat(response.delivery()).isEqualTo(Delivery.FAILED);
            assertThat(gateway.ledger.notes).isEmpty();
        }
    }

    private static void corrected(
            TestGateway gateway, Direction direction, Delivery planned, Delivery delivery) {
        await().until(() -> gateway.ledger.notes.size() == 1);
        DeliveryNote note = gateway.ledger.notes.getFirst();
        AuditEvent event = event(gateway, direction);
        assertThat(event.delivery()).isEqualTo(planned);
        assertThat(note.eventId()).isEqualTo(event.eventId());
        assertThat(note.planned()).isEqualTo(planned);
        assertThat(note.delivery()).isEqualTo(delivery);
    }

    private static AuditEvent event(TestGateway gateway, Direction direction) {
        return gateway.ledger.events.stream()
                .filter(event -> event.direction() == direction)
                .findFirst()
                .orElseThrow();
    }

    private static RawClient upload(RawClient client) throws Exception {
        client.send(
                RawClient.lines("POST /api/ HTTP/1.1", HOST, "Content-Length: " + LARGE, "", ""));
        return client.send(NOTED);
    }

    private static RecordingUpstream answeringLarge() throws Exception {
        return new RecordingUpstream((connection, head) -> {
            connection.body(head);
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: " + LARGE + "\r\n\r\n");
            connection.out.write(NOTED);
            connection.out.flush();
            return true;
        });
    }
}
