package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Nothing queues without bound (design section 4.10, hardening page T15).
@ExtendWith(NoLeaks.class)
class BackpressureIT {

    private static final long MOST = 16L << 20;

    @Test
    void takesLittleOfAnUploadThatTheOriginDoesNotRead() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, head) -> {
                            await().forever().until(() -> end.getCount() == 0);
                            return false;
                        });
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            client.send(
                    RawClient.lines(
                            "POST /api/ HTTP/1.1",
                            "Host: a",
                            "Content-Length: 1073741824",
                            "",
                            ""));
            AtomicLong sent = new AtomicLong();
            Thread sender = Thread.ofVirtual().start(() -> pour(client, sent));
            stands(sent);
            assertThat(sent).hasValueLessThan(MOST);
            assertThat(gateway.meter.pauses).hasPositiveValue();
            end.countDown();
            client.socket.close();
            sender.join();
        }
    }

    @Test
    void takesLittleOfADownloadThatTheClientDoesNotRead() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (RecordingUpstream upstream =
                        new RecordingUpstream((connection, head) -> {
                            connection.body(head);
                            connection.write(
                                    "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
                            byte[] block = new byte[64 << 10];
                            while (sent.get() < 1L << 30) {
                                connection.out.write(block);
                                sent.addAndGet(block.length);
                            }
                            return false;
                        });
                TestGateway gateway = new TestGateway(upstream.port());
                RawClient client = gateway.client()) {
            client.send(RawClient.lines("GET /api/ HTTP/1.1", "Host: a", "", ""));
            stands(sent);
            assertThat(sent).hasValueLessThan(MOST);
        }
    }

    /// Waits until nothing moves for a second.
    private static void stands(AtomicLong sent) {
        AtomicLong last = new AtomicLong(-1);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> sent.get() > 0 && last.getAndSet(sent.get()) == sent.get());
    }

    private static void pour(RawClient client, AtomicLong sent) {
        byte[] block = new byte[64 << 10];
        try {
            while (sent.get() < 1L << 30) {
                client.send(block);
                sent.addAndGet(block.length);
            }
        } catch (IOException _) {
            // The client was closed: the test is over.
            return;
        }
    }
}
