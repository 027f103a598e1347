package dev.sluice.gateway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sluice.gateway.Gateway;
import dev.sluice.gateway.config.GatewayLoader;
import dev.sluice.policies.Direction;
import dev.sluice.policies.syntax.YamlSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every cause that a message on the wire can give, both answers, both directions, both body modes;
/// the answer of a route stands over that of the gateway. `encrypted` and `unsupportedContainer`
/// come with containers; `timeout` and `internalError` are those of the spool (SlowSpoolTest).
class UninspectableAnswersTest {

    private static final byte[] PLAIN =
            "nothing that any rule asks for".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> MODES = List.of("held", "streamed");

    @TempDir private Path state = Path.of("");
    private final Map<String, byte[]> received = new ConcurrentHashMap<>();

    /// A message that cannot be inspected.
    ///
    /// @param cause of the closed list
    /// @param limit that is named, empty if none is
    /// @param header that makes it so, with its value
    private record Case(String cause, String limit, String header, String value, byte[] body) {}

    private static List<Case> cases() {
        byte[] gzip = gzip();
        byte[] broken = gzip.clone();
        broken[gzip.length - 6] ^= 1;
        byte[] truncated = Arrays.copyOf(gzip, gzip.length - 4);
        String many = "gzip, gzip, gzip, gzip, gzip, gzip";
        return List.of(
                new Case("unknownCoding", "", "Content-Encoding", "rot13", PLAIN),
                new Case("brokenCoding", "", "Content-Encoding", "gzip", broken),
                new Case("truncated", "", "Content-Encoding", "gzip", truncated),
                new Case("overLimit", "limits.codings", "Content-Encoding", many, gzip),
                new Case("rangePart", "", "Content-Range", "bytes 0-29/100", PLAIN));
    }

    private static byte[] gzip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(PLAIN);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /// @param global what the gateway says; the routes under `/other` say the contrary
    @ParameterizedTest
    @ValueSource(strings = {"block", "log"})
    void eachCauseHasTheAnswerOfItsRoute(String global) throws Exception {
        String other = global.equals("block") ? "log" : "block";
        HttpServer upstream =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        upstream.createContext("/", this::serve);
        upstream.start();
        Map<String, Integer> counted = new HashMap<>();
        try (Gateway gateway = start(upstream.getAddress().getPort(), global, other);
                HttpClient client = HttpClient.newHttpClient()) {
            for (Case one : cases()) {
                for (Direction direction : Direction.values()) {
                    for (String mode : MODES) {
                        ask(gateway, client, "/" + mode, global, one, direction);
                        ask(gateway, client, "/other/" + mode, other, one, direction);
                    }
                    counted.merge(one.cause() + " blocked", MODES.size(), Integer::sum);
                    counted.merge(one.cause() + " passed", MODES.size(), Integer::sum);
                }
            }
            String metrics = metrics(gateway, client);
            counted.forEach((key, count) -> {
                String[] pair = key.split(" ");
                assertThat(metrics)
                        .contains(
                                "sluice_inspection_failures_total{outcome=\"%s\",reason=\"%s\"} %d.0"
                                        .formatted(pair[1], pair[0], count));
            });
            assertThat(metrics)
                    .contains("sluice_limit_hits_total{limit=\"limits.codings\"} 8.0")
                    .contains("sluice_uninspected_bytes_total{cause=\"rangePart\"}");
        } finally {
            upstream.stop(0);
        }
        verifyEvents(global, other);
    }

    private void ask(
            Gateway gateway,
            HttpClient client,
            String prefix,
            String answer,
            Case one,
            Direction direction)
            throws Exception {
        String path = prefix + "/" + direction.written() + "/" + one.cause();
        URI uri = URI.create("http://" + Gateway.authority(gateway.address("public")) + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (direction == Direction.REQUEST) {
            request.header(one.header(), one.value()).POST(BodyPublishers.ofByteArray(one.body()));
        }
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        byte[] reached = received.get(path);
        if (answer.equals("block")) {
            assertThat(response.statusCode()).as(path).isEqualTo(403);
            JsonNode problem = JsonMapper.shared().readTree(response.body());
            assertThat(problem.path("type").asString()).as(path).endsWith(one.cause());
            assertThat(problem.path("phase").asString(""))
                    .isEqualTo(direction == Direction.RESPONSE ? "response" : "");
            assertThat(direction == Direction.RESPONSE || reached == null).as(path).isTrue();
        } else if (direction == Direction.REQUEST) {
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(reached).as(path).isEqualTo(one.body());
        } else {
            assertThat(response.statusCode()).as(path).isIn(200, 206);
            assertThat(response.body()).as(path).isEqualTo(one.body());
            assertThat(response.headers().firstValue(one.header())).contains(one.value());
        }
    }

    private void verifyEvents(String global, String other) throws IOException {
        Map<String, JsonNode> events = new HashMap<>();
        try (Stream<Path> files = Files.list(state.resolve("ledger"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode json = JsonMapper.shared().readTree(line);
                    if (json.path("type").asString().equals("event")) {
                        events.put(json.path("path").asString(), json);
                    }
                }
            }
        }
        List<String> seen = new ArrayList<>();
        for (Case one : cases()) {
            for (Direction direction : Direction.values()) {
                for (String mode : MODES) {
                    String path = "/" + mode + "/" + direction.written() + "/" + one.cause();
                    event(events.get(path), global, one, direction);
                    event(events.get("/other" + path), other, one, direction);
                    seen.add(path);
                }
            }
        }
        assertThat(events).hasSize(2 * seen.size());
    }

    private static void event(JsonNode event, String answer, Case one, Direction direction) {
        boolean blocked = answer.equals("block");
        assertThat(event).as(one.cause()).isNotNull();
        assertThat(event.path("direction").asString()).isEqualTo(direction.written());
        assertThat(event.path("verdict").asString()).isEqualTo(blocked ? "block" : "pass");
        assertThat(event.path("delivery").asString()).isEqualTo(blocked ? "answered" : "delivered");
        if (one.limit().isEmpty()) {
            assertThat(event.path("inspection").asString()).isEqualTo("unreadable");
            assertThat(event.path("cause").asString()).isEqualTo(one.cause());
        } else {
            assertThat(event.path("inspection").asString()).isEqualTo("partial");
            assertThat(event.path("limit").asString()).isEqualTo(one.limit());
        }
    }

    private static String metrics(Gateway gateway, HttpClient client) throws Exception {
        URI uri = URI.create("http://" + Gateway.authority(gateway.adminAddress()) + "/metrics");
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        received.put(path, exchange.getRequestBody().readAllBytes());
        byte[] answer = {'o', 'k'};
        int status = 200;
        if (path.contains("/" + Direction.RESPONSE.written() + "/")) {
            Case one =
                    cases().stream()
                            .filter(c -> path.endsWith(c.cause()))
                            .findFirst()
                            .orElseThrow();
            exchange.getResponseHeaders().set(one.header(), one.value());
            answer = one.body();
            status = one.cause().equals("rangePart") ? 206 : 200;
        }
        exchange.sendResponseHeaders(status, answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private Gateway start(int upstream, String global, String other) throws IOException {
        Files.createDirectories(state.resolve("policies"));
        Files.writeString(
                state.resolve("policies/cards.yaml"),
                """
                apiVersion: sluice/v1
                kind: Policy
                name: cards
                owner: tests@example.com
                rules:
                  - id: block-cards
                    title: Cards
                    when: {detect: {infoTypes: [CREDIT_CARD_NUMBER]}}
                    action: block
                """);
        String route =
                "  - {name: %s, match: {path: '/%s/**'}, upstream: up, policies: [cards],"
                        + " bodyMode: %s%s}\n";
        String own = ", inspection: {onUninspectable: {" + answers(other) + "}}";
        String yaml =
                """
                apiVersion: sluice/v1
                kind: Gateway
                listeners: [{name: public, bind: '127.0.0.1:0'}]
                upstreams: [{name: up, endpoints: ['http://127.0.0.1:${UPSTREAM}']}]
                policies: {paths: [policies/], watch: false}
                audit: {path: '${STATE}/ledger'}
                keys: {path: '${STATE}/keys'}
                admin: {bind: '127.0.0.1:0'}
                """
                        + "inspection: {onUninspectable: {%s}}\nroutes:\n"
                                .formatted(answers(global))
                        + route.formatted("held", "held", "held", "")
                        + route.formatted("streamed", "streamed", "streamed", "")
                        + route.formatted("other-held", "other/held", "held", own)
                        + route.formatted("other-streamed", "other/streamed", "streamed", own);
        Map<String, String> environment =
                Map.of("UPSTREAM", Integer.toString(upstream), "STATE", state.toString());
        return Gateway.start(
                new GatewayLoader(environment).load(YamlSource.of("test.yaml", yaml), state),
                environment);
    }

    private static String answers(String answer) {
        return String.join(", ", cases().stream().map(one -> one.cause() + ": " + answer).toList());
    }
}
