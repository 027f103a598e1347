package dev.sluice.load.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/// An upstream that takes uploads, counts their bytes and answers 200. It reads the whole body
/// before it answers, as nginx alone would not. Thread-safe.
final class Sink implements AutoCloseable {

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong firstAt = new AtomicLong();

    private Sink(ServerSocket server) {
        this.server = server;
    }

    static Sink start() throws IOException {
        Sink sink = new Sink(new ServerSocket(0, 256, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(sink::accept);
        return sink;
    }

    int port() {
        return server.getLocalPort();
    }

    /// Bytes of bodies so far.
    long received() {
        return received.get();
    }

    /// From now on [#firstNanos] is of the next body.
    void awaitFirst() {
        firstAt.set(0);
    }

    /// When the first byte of a body came, in the time of [System#nanoTime]; 0 if none did.
    long firstNanos() {
        return firstAt.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            HttpReader reader = new HttpReader(client.getInputStream(), this::count);
            for (String head = reader.head(); !head.isEmpty(); head = reader.head()) {
                reader.body(head);
                client.getOutputStream().write(ANSWER);
            }
        } catch (IOException _) {
            // A proxy that blocks or ends closes in the middle; what came is counted.
        }
    }

    private void count(int bytes) {
        if (firstAt.get() == 0) {
            firstAt.compareAndSet(0, System.nanoTime());
        }
        received.addAndGet(bytes);
    }
}
