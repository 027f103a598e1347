package dev.sluice.gateway.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/// The requests of the demonstration. The card numbers are the brands' published test numbers.
final class DemoSteps {

    private static final String CARD = "{\"pan\":\"4111 1111 1111 1111\",\"amount\":12}";
    private static final String CLEAN = "{\"item\":\"lamp\",\"amount\":1,\"ts\":1748503543012}";
    private static final String MAIL = "{\"contact\":\"ada.lovelace@example.org\"}";
    private static final String SSN = "{\"ssn\":\"536-22-8726\"}";
    private static final List<String> JSON = List.of("Content-Type", "application/json");
    private static final List<String> GZIP_JSON =
            List.of("Content-Type", "application/json", "Content-Encoding", "gzip");
    private static final String CARDS = "block-cards";

    private DemoSteps() {}

    static List<DemoStep> all() {
        return List.of(
                get(
                        "clean request",
                        "/orders/1",
                        "pass",
                        "",
                        body -> body.contains("1748503543012")),
                passed("clean upload", CLEAN, "pass", ""),
                blocked("card number in an upload", JSON, BodyPublishers.ofString(CARD), CARDS),
                get(
                        "card number in a response",
                        "/customers/1",
                        "transform",
                        "mask-cards",
                        DemoSteps::isMasked),
                passed("e-mail address in an upload", MAIL, "log", "log-emails"),
                blocked(
                        "card number in a gzip upload",
                        GZIP_JSON,
                        BodyPublishers.ofByteArray(gzip(CARD)),
                        CARDS),
                blocked("card number, a byte a chunk", JSON, bytewise(CARD), CARDS),
                passed("SSN, rule in shadow mode", SSN, "would block", "watch-social-security"),
                blocked(
                        "broken gzip upload",
                        GZIP_JSON,
                        BodyPublishers.ofString(CLEAN),
                        "uninspectable/brokenCoding"));
    }

    private static DemoStep get(
            String name, String path, String action, String rule, Predicate<String> answer) {
        return new DemoStep(name, path, List.of(), null, 200, action, rule, 0, answer);
    }

    private static DemoStep passed(String name, String body, String action, String rule) {
        BodyPublisher sent = BodyPublishers.ofString(body);
        return new DemoStep(
                name, "/uploads", JSON, sent, 200, action, rule, body.length(), _ -> true);
    }

    private static DemoStep blocked(
            String name, List<String> headers, BodyPublisher body, String rule) {
        return new DemoStep(
                name, "/uploads", headers, body, 403, "block", rule, -1, DemoSteps::isProblem);
    }

    private static boolean isMasked(String answer) {
        return answer.contains("\"pan\":\"**** **** **** 4444\"") && !answer.contains("5555");
    }

    private static boolean isProblem(String answer) {
        return answer.contains("\"instance\"");
    }

    private static BodyPublisher bytewise(String text) {
        List<byte[]> bytes = new ArrayList<>();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            bytes.add(new byte[] {b});
        }
        return BodyPublishers.ofByteArrays(bytes);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
