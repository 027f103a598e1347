package dev.sluice.gateway.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A small upstream on loopback that answers a few documents and counts what really reaches it.
/// Thread-safe.
public final class DemoUpstream implements AutoCloseable {

    /// Documents it serves, by path. The numbers are the card brands' published test numbers.
    private static final Map<String, String> DOCUMENTS =
            Map.of(
                    "/",
                    "{\"service\":\"demo upstream\",\"try\":[\"/orders/1\",\"/customers/1\"]}",
                    "/orders/1",
                    "{\"order\":1,\"item\":\"lamp\",\"price\":49.90,\"ts\":1748503543012}",
                    "/customers/1",
                    "{\"name\":\"Ada\",\"pan\":\"5555 5555 5555 4444\",\"since\":2019}");

    private static final int BUFFER = 64 * 1024;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ReceivedCount received = new ReceivedCount();

    private DemoUpstream(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.setExecutor(workers);
    }

    /// Starts it on a free loopback port.
    ///
    /// @throws IOException if no port can be bound
    public static DemoUpstream start() throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        DemoUpstream upstream = new DemoUpstream(HttpServer.create(any, 0));
        upstream.server.start();
        return upstream;
    }

    /// The port it listens on.
    public int port() {
        return server.getAddress().getPort();
    }

    /// What has reached it so far.
    public Received received() {
        return received.read();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        received.request();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream body = exchange.getRequestBody()) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                received.bytes(n);
                bytes += n;
            }
        }
        String document = DOCUMENTS.get(exchange.getRequestURI().getPath());
        boolean upload = !"GET".equals(exchange.getRequestMethod());
        String answer = upload || document == null ? "{\"received\":" + bytes + "}" : document;
        byte[] out = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean head = "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(
                upload || document != null ? 200 : 404, head ? -1 : out.length);
        try (OutputStream body = exchange.getResponseBody()) {
            if (!head) {
                body.write(out);
            }
        }
        exchange.close();
    }

    /// What reached the upstream.
    ///
    /// @param requests whose head arrived
    /// @param bodyBytes of their bodies, complete or not
    public record Received(long requests, long bodyBytes) {

        /// What came since `earlier`.
        public Received since(Received earlier) {
            return new Received(requests - earlier.requests, bodyBytes - earlier.bodyBytes);
        }
    }

    private static final class ReceivedCount {
        private long requests;
        private long bodyBytes;

        synchronized void request() {
            requests++;
        }

        synchronized void bytes(long more) {
            bodyBytes += more;
        }

        synchronized Received read() {
            return new Received(requests, bodyBytes);
        }
    }
}
