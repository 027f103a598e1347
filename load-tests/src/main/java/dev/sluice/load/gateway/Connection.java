package dev.sluice.load.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A kept client connection of HTTP/1.1: one exchange after the other, each answer read to its end.
final class Connection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int STATUS = "http/1.1 ".length();

    private final Socket socket;
    private final HttpReader reader;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        reader = new HttpReader(socket.getInputStream(), _ -> {});
    }

    /// A request without a body.
    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// @return status of the answer
    /// @throws IOException if the connection ended before the answer did
    int exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String head = reader.head();
        if (head.isEmpty()) {
            throw new IOException("no answer");
        }
        reader.body(head);
        return Integer.parseInt(head.substring(STATUS, STATUS + 3));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
