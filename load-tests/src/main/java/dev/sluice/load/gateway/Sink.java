package dev.sluice.load.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// An upstream that takes uploads, counts their bytes and answers 200. It reads the whole body
/// before it answers, as nginx alone would not. Thread-safe.
final class Sink implements AutoCloseable {

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 64 << 10;

    private final ServerSocket server;
    private final AtomicLong received = new AtomicLong();

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
            InputStream in = new BufferedInputStream(client.getInputStream(), BUFFER);
            byte[] buffer = new byte[BUFFER];
            while (true) {
                String head = head(in);
                if (head.isEmpty()) {
                    return;
                }
                if (head.contains("transfer-encoding: chunked")) {
                    readChunks(in, buffer);
                } else {
                    readBody(in, buffer, length(head));
                }
                client.getOutputStream().write(ANSWER);
            }
        } catch (IOException _) {
            // A proxy that blocks or ends closes in the middle; what came is counted.
        }
    }

    /// In lower case; empty at the end of the connection.
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(512);
        while (true) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
            int length = head.length();
            if (next == '\n' && length > 3 && head.charAt(length - 3) == '\n') {
                return head.toString().toLowerCase(Locale.ROOT);
            }
        }
    }

    private static long length(String head) {
        int at = head.indexOf("content-length:");
        return at < 0 ? 0 : Long.parseLong(head.substring(at + 15, head.indexOf('\r', at)).strip());
    }

    private void readChunks(InputStream in, byte[] buffer) throws IOException {
        while (true) {
            long size = Long.parseLong(line(in), 16);
            readBody(in, buffer, size);
            line(in);
            if (size == 0) {
                return;
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(16);
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private void readBody(InputStream in, byte[] buffer, long length) throws IOException {
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("the body ended early");
            }
            left -= read;
            received.addAndGet(read);
        }
    }
}
