package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.content.Uninspectable;
import dev.sluice.gateway.audit.AuditEvent;
import dev.sluice.gateway.config.Timeouts;
import dev.sluice.gateway.inspect.SlowDisk;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.transfer.Inspection;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A slow or broken disk makes held bodies wait or fail, and nothing else.
@ExtendWith(NoLeaks.class)
class SlowSpoolTest {

    private static final String HOST = "Host: a";
    private static final int LARGE = 4 << 20;
    private static final String BODY = "0123456789abcdef".repeat(LARGE / 16);

    private static TestGateway gateway(int port, SlowDisk disk, Duration stall) throws Exception {
        Timeouts base = Timeouts.DEFAULTS;
        Timeouts timeouts =
                new Timeouts(
                        base.header(),
                        base.bodyIdle(),
                        base.keepAlive(),
                        base.writeStall(),
                        base.responseHead(),
                        stall,
                        base.drain());
        TestGateway.Settings defaults = TestGateway.DEFAULTS;
        TestGateway gateway =
                new TestGateway(
                        port,
                        TestGateway.with(
                                        defaults.limits(),
                                        timeouts,
                                        defaults.firstByte(),
                                        defaults.idle())
                                .spooling(disk));
        gateway.script.requests = BodyMode.HELD;
        return gateway;
    }

    private static TestGateway gateway(int port, SlowDisk disk) throws Exception {
        return gateway(port, disk, Duration.ofSeconds(30));
    }

    private static void upload(RawClient client) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        client.send(
                                RawClient.lines(
                                        "POST /api/ HTTP/1.1",
                                        HOST,
                                        "Content-Length: " + LARGE,
                                        "",
                                        BODY));
                    } catch (IOException _) {
                        // Answered before its end: the answer is what is looked at.
                        Thread.yield();
                    }
                });
    }

    @Test
    void whileTheDiskWaitsTheClientWaitsAndOthersAreServed() throws Exception {
        SlowDisk disk = new SlowDisk();
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = gateway(upstream.port(), disk);
                RawClient slow = gateway.client();
                RawClient other = gateway.client()) {
            upload(slow);
            disk.awaitWrite();
            await().until(() -> gateway.meter.pauses.get() > 0);
            for (int i = 0; i < 20; i++) {
                assertThat(other.ask("GET /api/ HTTP/1.1", HOST, "", "").status()).isEqualTo(200);
            }
            assertThat(gateway.spool.used()).isLessThan(2 << 20);
            disk.let();
            assertThat(slow.read("POST").status()).isEqualTo(200);
            assertThat(upstream.complete.getLast().body()).isEqualTo(BODY);
            await().until(() -> gateway.spool.used() == 0 && disk.closed());
        }
    }

    @Test
    void aResponseIsHeldAndGivenAtThePaceOfTheDisk() throws Exception {
        SlowDisk disk = new SlowDisk();
        try (RecordingUpstream upstream = RecordingUpstream.answering(BODY);
                TestGateway gateway = gateway(upstream.port(), disk);
                RawClient client = gateway.client()) {
            gateway.script.responses = BodyMode.HELD;
            client.send(RawClient.lines("GET /api/ HTTP/1.1", HOST, "", ""));
            disk.awaitWrite();
            await().until(() -> gateway.meter.pauses.get() > 0);
            disk.let();
            assertThat(client.read("GET").body()).isEqualTo(BODY);
        }
    }

    @Test
    void aFullDiskIsAnswered503AndHasItsEvent() throws Exception {
        for (int failing : new int[] {0, 40, 200}) {
            SlowDisk disk = new SlowDisk().failWritesFrom(failing).let();
            refused(disk, Duration.ofSeconds(30), "internalError", Uninspectable.INTERNAL_ERROR);
        }
    }

    @Test
    void aFailureOfTheLastRecordIsNoticedBeforeTheVerdict() throws Exception {
        int records = (LARGE - (1 << 20)) / (64 << 10);
        int last = records * 7 - 1;
        SlowDisk disk = new SlowDisk().failWritesFrom(last).let();
        refused(disk, Duration.ofSeconds(30), "internalError", Uninspectable.INTERNAL_ERROR);
    }

    @Test
    void aDiskThatStandsStillIsAnswered503WithItsLimit() throws Exception {
        SlowDisk disk = new SlowDisk();
        AuditEvent event =
                refused(disk, Duration.ofMillis(100), "inspectionTimeout", Uninspectable.TIMEOUT);
        assertThat(event.outcome().inspection())
                .isEqualTo(new Inspection.Unreadable(Uninspectable.TIMEOUT, "timeouts.spoolStall"));
        disk.let();
    }

    @Test
    void whatCannotBeReadBackIsNotSent() throws Exception {
        SlowDisk disk = new SlowDisk().failReads().let();
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = gateway(upstream.port(), disk);
                RawClient client = gateway.client()) {
            upload(client);
            assertThat(client.read("POST").status()).isEqualTo(503);
            assertThat(upstream.complete).isEmpty();
        }
    }

    private static AuditEvent refused(
            SlowDisk disk, Duration stall, String code, Uninspectable cause) throws Exception {
        try (RecordingUpstream upstream = RecordingUpstream.answering("ok");
                TestGateway gateway = gateway(upstream.port(), disk, stall);
                RawClient client = gateway.client()) {
            upload(client);
            RawClient.Response response = client.read("POST");
            assertThat(response.status()).isEqualTo(503);
            assertThat(response.body()).contains(code);
            assertThat(upstream.heads).isEmpty();
            AuditEvent event = gateway.ledger.events.getFirst();
            assertThat(event.outcome().inspection())
                    .isInstanceOfSatisfying(
                            Inspection.Unreadable.class,
                            unreadable -> assertThat(unreadable.cause()).isEqualTo(cause));
            return event;
        }
    }
}
