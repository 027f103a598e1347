package dev.sluice.load.gateway;

import dev.sluice.load.corpora.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The files of a run: what the origin serves, what wrk sends, and the gateway's configuration.
///
/// @param root folder that is made for the run
record Stage(Path root) {

    static final String MASKED = "/masked.json";
    static final String SMALL_PATH = "/1k.json";

    private static final int SMALL = 1 << 10;
    private static final int MIDDLE = 16 << 10;
    private static final long SEED = 7;

    /// Writes all files but the configuration.
    static Stage make(Path root) throws IOException {
        Stage stage = new Stage(root);
        // The origin's worker may run as another user.
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        Files.createDirectories(stage.files());
        byte[] clean = document(MIDDLE);
        Files.write(stage.files().resolve("1k.json"), document(SMALL));
        Files.write(stage.files().resolve("16k.json"), clean);
        Files.write(stage.files().resolve("masked.json"), withCards());
        Files.write(root.resolve("body.json"), clean);
        Files.writeString(
                root.resolve("post.lua"),
                """
                local file = io.open("%s", "rb")
                wrk.method = "POST"
                wrk.body = file:read("*all")
                wrk.headers["Content-Type"] = "application/json"
                file:close()
                """
                        .formatted(root.resolve("body.json")));
        return stage;
    }

    /// Loads of requests, small to large.
    List<Load> loads() {
        String post = root.resolve("post.lua").toString();
        return List.of(
                new Load("GET 1 KiB", SMALL_PATH, SMALL, "", "streamed"),
                new Load("GET 16 KiB", "/16k.json", MIDDLE, "", "streamed"),
                new Load("GET 16 KiB, 8 cards masked", MASKED, MIDDLE, "", "streamed"),
                new Load("POST 16 KiB", "/sink", MIDDLE, post, "held"),
                new Load("POST 16 KiB, streamed route", Upload.PATH, MIDDLE, post, "streamed"));
    }

    Path files() {
        return root.resolve("files");
    }

    /// A valid JSON document full of numbers, without a finding that a rule names.
    private static byte[] document(int size) {
        String records = records(size - 4);
        String list = "[" + records.substring(0, records.lastIndexOf(',')) + "]";
        return padded(list, size);
    }

    /// Whole JSON objects, one a line: repeated, they are valid NDJSON of any length.
    static byte[] block(int size) {
        return padded(records(size).replace("},\n", "}\n"), size);
    }

    /// Whole records, each ended by a comma.
    private static String records(int size) {
        String text = new String(Corpus.DIGITS.bytes(size, SEED), StandardCharsets.US_ASCII);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private static byte[] padded(String text, int size) {
        return (text + " ".repeat(size - text.length())).getBytes(StandardCharsets.US_ASCII);
    }

    /// The gateway's file, in the run's folder.
    ///
    /// @param policies folder of the starter policy
    Path configuration(Path policies, int port, int admin, int origin, int sink)
            throws IOException {
        return Files.writeString(
                root.resolve("gateway.yaml"),
                """
                apiVersion: sluice/v1
                kind: Gateway
                listeners:
                  - {name: load, bind: '127.0.0.1:%d', mode: reverse}
                upstreams:
                  - {name: files, endpoints: ['http://127.0.0.1:%d']}
                  - {name: sink, endpoints: ['http://127.0.0.1:%d']}
                routes:
                  - {name: stream, match: {listener: load, path: '/stream/**'}, upstream: sink, policies: [starter], bodyMode: streamed}
                  - {name: sink, match: {listener: load, path: '/sink'}, upstream: sink, policies: [starter]}
                  - {name: files, match: {listener: load, path: '/**'}, upstream: files, policies: [starter]}
                policies: {paths: ['%s'], watch: false}
                audit: {path: '%s'}
                keys: {path: '%s'}
                admin: {bind: '127.0.0.1:%d'}
                """
                        .formatted(
                                port,
                                origin,
                                sink,
                                policies,
                                root.resolve("ledger"),
                                root.resolve("keys"),
                                admin));
    }

    /// One card number in about 2 KiB.
    private static byte[] withCards() {
        StringBuilder text = new StringBuilder(MIDDLE);
        text.append("[\n");
        String filler =
                new String(Corpus.TEXT.bytes(1900, SEED), StandardCharsets.US_ASCII)
                        .replaceAll("[\"\\n]", " ");
        while (text.length() < MIDDLE - 2100) {
            text.append("{\"pan\":\"4111 1111 1111 1111\",\"log\":\"")
                    .append(filler)
                    .append("\"},\n");
        }
        return padded(text.append("{}]").toString(), MIDDLE);
    }
}
