package dev.sluice.gateway.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// An upstream that counts what reaches it.
final class CountingUpstream implements AutoCloseable {

    final AtomicLong requests = new AtomicLong();
    final AtomicLong bodyBytes = new AtomicLong();
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile byte[] document = {'{', '}'};
    private volatile String lastDigest = "";

    CountingUpstream() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(workers);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /// What every GET outside `/streamed/size/` answers, as JSON.
    void serves(String json) {
        document = json.getBytes(StandardCharsets.UTF_8);
    }

    /// SHA-256 of the last body that was received whole.
    String lastDigest() {
        return lastDigest;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    /// The bytes of a clean body at any position: text without digits.
    static byte[] cleanBlock() {
        byte[] block = new byte[64 << 10];
        Arrays.fill(block, (byte) 'x');
        for (int i = 79; i < block.length; i += 80) {
            block[i] = '\n';
        }
        return block;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 << 10];
        try (InputStream body = exchange.getRequestBody()) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                bodyBytes.addAndGet(n);
                digest.update(buffer, 0, n);
            }
        }
        lastDigest = HexFormat.of().formatHex(digest.digest());
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/streamed/size/")) {
            download(exchange, Long.parseLong(path.substring("/streamed/size/".length())));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] answer = document;
        exchange.sendResponseHeaders(200, answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private static void download(HttpExchange exchange, long bytes) throws IOException {
        byte[] block = cleanBlock();
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, bytes);
        try (OutputStream out = exchange.getResponseBody()) {
            for (long sent = 0; sent < bytes; sent += block.length) {
                out.write(block, 0, (int) Math.min(block.length, bytes - sent));
            }
        }
    }
}
