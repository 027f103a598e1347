package dev.sluice.load.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Against real sockets: what an answer is, and who is charged for a stall.
class OpenLoopTest {

    private static final OpenLoop LOOP = new OpenLoop(500, 1, 2);

    /// Answers each request of each connection, the first one late.
    private static final class Server implements AutoCloseable {

        private final ServerSocket socket =
                new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        private final byte[] answer;
        private final long stallMillis;

        Server(String answer, long stallMillis) throws IOException {
            this.answer = answer.getBytes(StandardCharsets.US_ASCII);
            this.stallMillis = stallMillis;
            Thread.ofVirtual().start(this::accept);
        }

        private void accept() {
            try {
                while (true) {
                    Socket client = socket.accept();
                    Thread.ofVirtual().start(() -> serve(client));
                }
            } catch (IOException _) {
                // The test closes the socket; a client that cannot connect fails it.
            }
        }

        private void serve(Socket client) {
            try (client) {
                HttpReader reader = new HttpReader(client.getInputStream(), _ -> {});
                long stall = TimeUnit.MILLISECONDS.toNanos(stallMillis);
                while (!reader.head().isEmpty()) {
                    for (long end = System.nanoTime() + stall; System.nanoTime() < end; ) {
                        LockSupport.parkNanos(end - System.nanoTime());
                    }
                    stall = 0;
                    client.getOutputStream().write(answer);
                }
            } catch (IOException _) {
                // The client ends when its requests are done; it counts what it missed.
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static Latencies run(String answer, long stallMillis) throws Exception {
        try (Server server = new Server(answer, stallMillis)) {
            return LOOP.run(server.socket.getLocalPort(), Connection.get("/x"), 200);
        }
    }

    @Test
    void everyAnswerIsReadToItsEnd() throws Exception {
        String sized = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
        String chunked =
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        assertThat(run(sized, 0).requests()).isEqualTo(500);
        assertThat(run(chunked, 0).requests()).isEqualTo(500);
    }

    @Test
    void anotherStatusFails() throws Exception {
        Latencies latencies = run("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n", 0);
        assertThat(latencies).isEqualTo(new Latencies(0, 500, 0, 0, 0));
    }

    /// One stall of 400 ms makes two hundred requests wait, not one.
    @Test
    void aStallIsChargedToAllThatWaited() throws Exception {
        Latencies latencies = run("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 400);
        assertThat(latencies.failed()).isZero();
        assertThat(latencies.maxNanos()).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(390));
        assertThat(latencies.p99Nanos()).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(300));
    }

    @Test
    void percentilesAreTheNearestRank() {
        long[] nanos = new long[201];
        for (int i = 0; i < 200; i++) {
            nanos[i] = 200L - i;
        }
        nanos[200] = -1;
        assertThat(Latencies.of(nanos)).isEqualTo(new Latencies(200, 1, 100, 198, 200));
    }
}
