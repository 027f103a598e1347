package dev.sluice.gateway.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sluice.gateway.Gateway;
import dev.sluice.gateway.config.GatewayLoad;
import dev.sluice.gateway.config.GatewayLoader;
import dev.sluice.policies.syntax.YamlSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A gateway with the starter policy in front of an upstream that counts what reaches it.
final class WholeGateway implements AutoCloseable {

    private static final String YAML =
            """
            apiVersion: sluice/v1
            kind: Gateway
            listeners:
              - {name: public, bind: '127.0.0.1:0', mode: reverse}
            upstreams:
              - {name: up, endpoints: ['http://127.0.0.1:${UPSTREAM}']}
            routes:
              - {name: streamed, match: {path: '/streamed/**'}, upstream: up, policies: [starter], bodyMode: streamed}
              - {name: all, match: {path: '/**'}, upstream: up, policies: [starter]}
            audit: {path: '${STATE}/ledger'}
            keys: {path: '${STATE}/keys'}
            admin: {bind: '127.0.0.1:0'}
            """;

    final AtomicLong requests = new AtomicLong();
    final AtomicLong bodyBytes = new AtomicLong();
    final Path state;
    final Gateway gateway;
    private final HttpServer upstream;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile byte[] document = new byte[0];
    private volatile String lastDigest = "";

    WholeGateway(Path state) throws IOException {
        this.state = state;
        upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        upstream.createContext("/", this::serve);
        upstream.setExecutor(workers);
        upstream.start();
        Map<String, String> environment =
                Map.of(
                        "UPSTREAM",
                        Integer.toString(upstream.getAddress().getPort()),
                        "STATE",
                        state.toString());
        GatewayLoad load =
                new GatewayLoader(environment).load(YamlSource.of("test.yaml", YAML), state);
        gateway = Gateway.start(load, environment);
    }

    /// What every GET outside `/streamed/size/` answers, as JSON.
    void serves(String json) {
        document = json.getBytes(StandardCharsets.UTF_8);
    }

    /// SHA-256 of the last body that the upstream received whole.
    String lastDigest() {
        return lastDigest;
    }

    int port() {
        return gateway.address("public").getPort();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        upstream.stop(0);
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
        byte[] answer = document.length == 0 ? new byte[] {'{', '}'} : document;
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
