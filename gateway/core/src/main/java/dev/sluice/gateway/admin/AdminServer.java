package dev.sluice.gateway.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sluice.gateway.config.AdminConfig;
import dev.sluice.gateway.config.HostPort;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves the admin port.
///
/// GET `/healthz /readyz /metrics` are open; GET `/config /policies` are open on a loopback address
/// and need the token on any other; POST `/reload /drain` always need it.
public final class AdminServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdminServer.class);
    private static final int BACKLOG = 16;
    private static final List<String> READ =
            List.of("/healthz", "/readyz", "/metrics", "/config", "/policies");
    private static final List<String> GUARDED = List.of("/config", "/policies");
    private static final List<String> CHANGE = List.of("/reload", "/drain");

    private final AdminActions actions;
    private final @Nullable AdminToken token;
    private final boolean loopback;
    private final HttpServer server;
    private final ExecutorService threads;

    private AdminServer(
            AdminActions actions, @Nullable AdminToken token, HttpServer server, boolean loopback) {
        this.actions = actions;
        this.token = token;
        this.server = server;
        this.loopback = loopback;
        this.threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("sluice-admin-", 0).factory());
    }

    /// Binds and serves.
    ///
    /// @throws IOException if the address is taken, the token cannot be read, or there is none and
    ///   the address is not a loopback one
    public static AdminServer start(AdminConfig config, AdminActions actions) throws IOException {
        HostPort bind = config.bind();
        InetAddress address = InetAddress.getByName(bind.host());
        Path file = config.tokenFile();
        AdminToken token = file == null ? null : AdminToken.read(file);
        if (token == null && !address.isLoopbackAddress()) {
            throw new IOException("the admin port on " + bind + " needs admin.tokenFile");
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(address, bind.port()), BACKLOG);
        AdminServer admin = new AdminServer(actions, token, server, address.isLoopbackAddress());
        server.createContext("/", admin::serve);
        server.setExecutor(admin.threads);
        server.start();
        return admin;
    }

    /// Where it listens; of use where the system chose the port.
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            AdminReply reply;
            try {
                reply = reply(exchange);
            } catch (RuntimeException e) {
                LOG.error("the admin port failed to answer", e);
                reply = AdminReply.problem(500, "internalError", "See the gateway's log.");
            }
            send(exchange, reply);
        }
    }

    private AdminReply reply(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (CHANGE.contains(path)) {
            return method.equals("POST") ? change(exchange, path) : wrongMethod("POST");
        }
        if (!READ.contains(path)) {
            return AdminReply.problem(404, "notFound", "There is nothing here.");
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return wrongMethod("GET, HEAD");
        }
        if (!loopback && GUARDED.contains(path) && !isAllowed(exchange)) {
            return unauthorized();
        }
        return read(path);
    }

    private AdminReply read(String path) {
        GatewayStatus status = actions.status();
        return switch (path) {
            case "/healthz" -> AdminReply.json(200, Map.of("status", "ok"));
            case "/readyz" -> ready(status);
            case "/metrics" ->
                    AdminReply.text("text/plain; version=0.0.4; charset=utf-8", actions.metrics());
            case "/config" -> AdminReply.text("application/json", status.config() + "\n");
            default -> policies(status);
        };
    }

    private static AdminReply ready(GatewayStatus status) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ready", status.ready());
        body.put("draining", status.draining());
        body.put("reasons", status.notReady());
        return AdminReply.json(status.ready() ? 200 : 503, body);
    }

    private static AdminReply policies(GatewayStatus status) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("version", status.version());
        body.put("engine", status.engine());
        body.put("started", status.started().toString());
        body.put("configDigest", status.configDigest());
        body.put("policyDigest", status.policyDigest());
        body.put("lastReload", reload(status.lastReload()));
        body.put("policies", status.policies());
        return AdminReply.json(200, body);
    }

    private static Map<String, Object> reload(GatewayStatus.ReloadStatus reload) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("time", reload.time().toString());
        body.put("successful", reload.successful());
        body.put("problems", reload.problems());
        return body;
    }

    private AdminReply change(HttpExchange exchange, String path) {
        if (token == null) {
            return AdminReply.problem(403, "noToken", "admin.tokenFile is not set.");
        }
        if (!isAllowed(exchange)) {
            return unauthorized();
        }
        if (path.equals("/drain")) {
            LOG.info("draining was asked for at the admin port");
            actions.drain();
            return AdminReply.json(202, Map.of("draining", true));
        }
        LOG.info("a reload was asked for at the admin port");
        GatewayStatus.ReloadStatus reload = actions.reload();
        return AdminReply.json(reload.successful() ? 200 : 422, reload(reload));
    }

    private boolean isAllowed(HttpExchange exchange) {
        return token != null
                && token.allows(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static AdminReply unauthorized() {
        return AdminReply.problem(401, "unauthorized", "This needs the admin token.")
                .with("WWW-Authenticate", "Bearer");
    }

    private static AdminReply wrongMethod(String allowed) {
        return AdminReply.problem(405, "wrongMethod", "Allowed: " + allowed).with("Allow", allowed);
    }

    private static void send(HttpExchange exchange, AdminReply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
