package dev.sluice.gateway.listener;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// An upstream on plain sockets, with a simple parser of its own, that records every byte it gets.
final class RecordingUpstream implements AutoCloseable {

    private final ServerSocket server;
    private final Handler handler;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /// Heads of all requests, in order.
    final List<String> heads = new CopyOnWriteArrayList<>();

    /// Complete requests: head and decoded body.
    final List<Received> complete = new CopyOnWriteArrayList<>();

    /// All bytes that ever came.
    final AtomicLong bytes = new AtomicLong();

    /// Connections that ended.
    final AtomicLong ended = new AtomicLong();

    /// Connections that ended in the middle of a request.
    final AtomicLong broken = new AtomicLong();

    /// A request.
    record Received(String head, String body) {

        /// Value of the first field of that name, or null.
        @Nullable String field(String name) {
            for (String line : head.split("\r\n", -1)) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return null;
        }
    }

    /// What is done with a connection on which a head was read.
    interface Handler {
        /// @return whether the connection serves on
        boolean serve(Connection connection, String head) throws IOException;
    }

    /// One connection.
    final class Connection {
        final Socket socket;
        final InputStream in;
        final OutputStream out;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream(), 64 << 10);
            this.out = socket.getOutputStream();
        }

        void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        /// Reads the body that the head announces and records the request as complete.
        Received body(String head) throws IOException {
            Received framed = new Received(head, "");
            String length = framed.field("Content-Length");
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            if ("chunked".equals(framed.field("Transfer-Encoding"))) {
                for (int size = chunk(); size > 0; size = chunk()) {
                    body.write(read(size));
                    line();
                }
                while (!line().isEmpty()) {
                    // Trailers end with an empty line.
                }
            } else if (length != null) {
                body.write(read(Integer.parseInt(length)));
            }
            Received received = new Received(head, body.toString(StandardCharsets.ISO_8859_1));
            complete.add(received);
            return received;
        }

        private int chunk() throws IOException {
            return Integer.parseInt(line(), 16);
        }

        byte[] read(int size) throws IOException {
            byte[] read = in.readNBytes(size);
            bytes.addAndGet(read.length);
            if (read.length < size) {
                throw new IOException("the request ends early");
            }
            return read;
        }

        String line() throws IOException {
            StringBuilder line = new StringBuilder();
            int c = in.read();
            while (c >= 0 && c != '\n') {
                line.append((char) c);
                c = in.read();
            }
            bytes.addAndGet(line.length() + 1L);
            if (c < 0) {
                throw new IOException("the connection ends early");
            }
            return line.substring(0, line.length() - 1);
        }

        private @Nullable String head() throws IOException {
            StringBuilder head = new StringBuilder();
            in.mark(1);
            if (in.read() < 0) {
                return null;
            }
            in.reset();
            for (String line = line(); !line.isEmpty(); line = line()) {
                head.append(line).append("\r\n");
            }
            return head.toString();
        }
    }

    RecordingUpstream(Handler handler) throws IOException {
        this.handler = handler;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// Reads the request and answers that text with a length.
    static RecordingUpstream answering(String body) throws IOException {
        return new RecordingUpstream((connection, head) -> {
            connection.body(head);
            connection.write(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: "
                            + body.length()
                            + "\r\n\r\n"
                            + (head.startsWith("HEAD ") ? "" : body));
            return true;
        });
    }

    /// Reads the request and writes exactly that.
    static RecordingUpstream writing(String response, boolean serveOn) throws IOException {
        return new RecordingUpstream((connection, head) -> {
            connection.body(head);
            connection.write(response);
            return serveOn;
        });
    }

    /// Writes exactly that as soon as it has the head, and then only reads.
    static RecordingUpstream early(String response) throws IOException {
        return new RecordingUpstream((connection, head) -> {
            connection.write(response);
            connection.in.transferTo(OutputStream.nullOutputStream());
            return false;
        });
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return sockets.size();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                // Closed: the loop ends.
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Connection connection = new Connection(socket);
            boolean on = true;
            while (on) {
                String head = connection.head();
                if (head == null) {
                    return;
                }
                heads.add(head);
                on = handler.serve(connection, head);
            }
        } catch (IOException | NumberFormatException _) {
            broken.incrementAndGet();
        } finally {
            ended.incrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
