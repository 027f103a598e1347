package dev.sluice.gateway.listener;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A client that sends what it is told, byte for byte.
final class RawClient implements AutoCloseable {

    final Socket socket;
    final InputStream in;
    private final OutputStream out;

    /// A response as it was read.
    ///
    /// @param whole whether its framing ended properly
    record Response(int status, String head, String body, boolean whole) {

        @Nullable String field(String name) {
            for (String line : head.split("\r\n", -1)) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return null;
        }
    }

    RawClient(InetSocketAddress address) throws IOException {
        socket = new Socket();
        socket.connect(address);
        socket.setSoTimeout(10_000);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawClient send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /// Lines joined by CRLF.
    static String lines(String... lines) {
        return String.join("\r\n", lines);
    }

    /// Sends lines joined by CRLF and reads the response to them.
    Response ask(String... lines) throws IOException {
        return send(lines(lines)).read("GET");
    }

    /// Reads one response.
    Response read(String method) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            head.append(line).append("\r\n");
        }
        if (head.length() < 12) {
            throw new IOException("no response");
        }
        int status = Integer.parseInt(head.substring(9, 12));
        Response bare = new Response(status, head.toString(), "", true);
        if (status < 200 || status == 204 || status == 304 || method.equals("HEAD")) {
            return bare;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        boolean whole = body(bare, body);
        return new Response(
                status, head.toString(), body.toString(StandardCharsets.ISO_8859_1), whole);
    }

    private boolean body(Response head, ByteArrayOutputStream body) {
        try {
            String length = head.field("Content-Length");
            if ("chunked".equals(head.field("Transfer-Encoding"))) {
                String size = line();
                while (size != null && Integer.parseInt(size, 16) > 0) {
                    byte[] chunk = in.readNBytes(Integer.parseInt(size, 16));
                    body.write(chunk);
                    line();
                    size = line();
                }
                return size != null && "".equals(line());
            }
            if (length == null) {
                in.transferTo(body);
                return true;
            }
            body.write(in.readNBytes(Integer.parseInt(length)));
            return body.size() == Integer.parseInt(length);
        } catch (IOException _) {
            // Reset or cut: what came so far is told, and that it is not whole.
            return false;
        }
    }

    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        while (c >= 0 && c != '\n') {
            line.append((char) c);
            c = in.read();
        }
        return c < 0 ? null : line.substring(0, line.length() - 1);
    }

    /// Whether the gateway closed the connection and sent nothing more.
    boolean closed() {
        try {
            return in.read() < 0;
        } catch (java.net.SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            // A reset is a close too.
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
