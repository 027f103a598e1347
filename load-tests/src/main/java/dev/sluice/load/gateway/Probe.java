package dev.sluice.load.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Shows in the same run that hits are caught: a fast gateway that finds nothing is worth nothing.
final class Probe {

    /// A card brand's published test number.
    private static final String CARD = "4111 1111 1111 1111";

    private final Server gateway;
    private final Sink sink;
    private final List<String> results = new ArrayList<>();

    Probe(Server gateway, Sink sink) {
        this.gateway = gateway;
        this.sink = sink;
    }

    /// Runs all of it.
    ///
    /// @param when in words, for the lines
    /// @param maskedPath document with a card number
    /// @return what happened, one line each
    List<String> run(String when, String maskedPath) throws IOException, InterruptedException {
        byte[] card = ("{\"pan\":\"" + CARD + "\"}").getBytes(StandardCharsets.US_ASCII);
        try (HttpClient client = HttpClient.newHttpClient()) {
            check("a card upload, held", 403, 0, post(client, "/sink", "", card));
            check("a card upload, streamed", 403, 0, post(client, "/stream/sink", "", card));
            check("a gzipped card upload", 403, 0, post(client, "/sink", "gzip", gzip(card)));
            byte[] clean = "{\"order\":1748503543012}".getBytes(StandardCharsets.US_ASCII);
            check("a clean upload", 200, clean.length, post(client, "/sink", "", clean));
            HttpRequest get = HttpRequest.newBuilder(URI.create(gateway.url(maskedPath))).build();
            String body = client.send(get, BodyHandlers.ofString()).body();
            boolean masked = body.contains("****") && !body.contains(CARD);
            note("cards of a response", masked ? "masked" : "NOT masked", masked);
        }
        return results.stream().map(line -> line + " (" + when + " the load)").toList();
    }

    private long post(HttpClient client, String path, String coding, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(gateway.url(path)))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!coding.isEmpty()) {
            request.header("Content-Encoding", coding);
        }
        long before = sink.received();
        int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
        // The status, and behind it the bytes that reached the upstream.
        return (long) status << 32 | sink.received() - before;
    }

    private void check(String what, int status, int bytes, long answer) {
        int got = (int) (answer >>> 32);
        int arrived = (int) answer;
        boolean fine = got == status && arrived == bytes;
        note(what, "status " + got + ", " + arrived + " bytes at the upstream", fine);
    }

    private void note(String what, String result, boolean fine) {
        results.add((fine ? "ok: " : "WRONG: ") + what + ": " + result);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
