package dev.sluice.gateway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.sluice.gateway.Gateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Values on every surface of a transfer appear in nothing that Sluice writes.
class CanaryIT {

    private static final List<String> CANARIES =
            List.of("4111111111111111", "ada.canary@example.org", "DE89370400440532013000");

    @TempDir private Path state = Path.of("");

    @Test
    void noValueIsWrittenAnywhere() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Level level = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        StringBuilder written = new StringBuilder();
        try (WholeGateway whole = new WholeGateway(state)) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                for (String canary : CANARIES) {
                    for (HttpRequest request : surfaces(whole, canary)) {
                        written.append(client.send(request, BodyHandlers.ofString()).body());
                    }
                }
                String admin = "http://" + Gateway.authority(whole.gateway.adminAddress());
                for (String path : List.of("/metrics", "/config", "/policies", "/readyz")) {
                    HttpRequest ask = HttpRequest.newBuilder(URI.create(admin + path)).build();
                    written.append(client.send(ask, BodyHandlers.ofString()).body());
                }
            }
        } finally {
            root.setLevel(level);
            root.detachAppender(log);
        }
        log.list.forEach(event -> written.append(event.getFormattedMessage()).append('\n'));
        written.append(files(state));
        String all = written.toString();
        assertThat(all).contains("\"type\":\"event\"", "sluice_requests_total", "block-cards");
        for (String canary : CANARIES) {
            for (Map.Entry<String, String> form : forms(canary).entrySet()) {
                assertThat(all.contains(form.getValue())).as("%s form", form.getKey()).isFalse();
            }
        }
    }

    /// The canary in the body, in a JSON key, a form name, the path, the query, a header, a host
    /// label, a file name of a multipart body, a broken coding and a request id.
    private static List<HttpRequest> surfaces(WholeGateway whole, String canary) {
        String at = canary.replace("@", "%40");
        return List.of(
                post(whole, "/a", "application/json", "{\"v\":\"" + canary + "\"}").build(),
                post(
                                whole,
                                "/a",
                                "application/json",
                                "{\"" + canary + "\":{\"b\":\"" + canary + "\"}}")
                        .build(),
                post(whole, "/a", "application/x-www-form-urlencoded", at + "=1&x=" + at).build(),
                post(whole, "/files/" + at + "/x", "text/plain", "nothing").build(),
                post(whole, "/a?q=" + at, "text/plain", "nothing").build(),
                post(whole, "/a", "text/plain", "nothing").header("X-Note", canary).build(),
                post(whole, "/a", "text/plain", "mail a@b.example")
                        .header("X-Request-Id", canary)
                        .build(),
                post(
                                whole,
                                "/a",
                                "multipart/form-data; boundary=b",
                                "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\""
                                        + canary
                                        + "\"\r\n\r\nx\r\n--b--\r\n")
                        .build(),
                post(whole, "/" + at, "text/plain", canary)
                        .header("Content-Encoding", "gzip")
                        .build(),
                post(whole, "/" + at, "text/plain", canary)
                        .header("Content-Encoding", canary)
                        .build());
    }

    private static HttpRequest.Builder post(
            WholeGateway whole, String target, String type, String body) {
        return HttpRequest.newBuilder(whole.uri(target))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
    }

    private static Map<String, String> forms(String canary) {
        byte[] bytes = canary.getBytes(StandardCharsets.UTF_8);
        return Map.of(
                "raw",
                canary,
                "grouped",
                canary.replaceAll("(.{4})(?=.)", "$1 "),
                "base64",
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                "hex",
                HexFormat.of().formatHex(bytes),
                "percent",
                canary.contains("@") ? canary.replace("@", "%40") : canary,
                "unkeyed hash",
                HexFormat.of().formatHex(CountingUpstream.sha256().digest(bytes)));
    }

    private static String files(Path folder) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                all.add(file.toString());
                all.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return String.join("\n", all);
    }
}
