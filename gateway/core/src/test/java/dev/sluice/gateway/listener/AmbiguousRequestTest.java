package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Requests that two parsers could read in two ways: each is refused, the connection is closed, and
/// the upstream never hears of it (hardening page T1).
@ExtendWith(NoLeaks.class)
class AmbiguousRequestTest {

    private static final String HOST = "Host: a\r\n";
    private static final String SMUGGLED = "GET /api/smuggled HTTP/1.1\r\nHost: a\r\n\r\n";

    private static @Nullable RecordingUpstream upstream;
    private static @Nullable TestGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        RecordingUpstream started = RecordingUpstream.answering("ok");
        upstream = started;
        gateway = new TestGateway(started.port());
    }

    @AfterAll
    static void stop() throws Exception {
        if (gateway != null) {
            gateway.close();
        }
        if (upstream != null) {
            upstream.close();
        }
    }

    private static Arguments refused(String name, int status, String request) {
        return Arguments.of(name, status, request);
    }

    private static String post(String fields, String body) {
        return "POST /api/x HTTP/1.1\r\n" + HOST + fields + "\r\n" + body;
    }

    private static String get(String fields) {
        return "GET /api/x HTTP/1.1\r\n" + fields + "\r\n";
    }

    static Stream<Arguments> framing() {
        String chunks = "0\r\n\r\n" + SMUGGLED;
        String te = "Transfer-Encoding: chunked\r\n";
        List<Arguments> all = new ArrayList<>();
        all.add(refused("CL and TE", 400, post("Content-Length: 4\r\n" + te, chunks)));
        all.add(refused("TE and CL", 400, post(te + "Content-Length: 4\r\n", chunks)));
        all.add(refused("two CL", 400, post("Content-Length: 1\r\nContent-Length: 2\r\n", "ab")));
        all.add(refused("same CL", 400, post("Content-Length: 2\r\nContent-Length: 2\r\n", "ab")));
        for (String length :
                List.of(
                        "1, 1",
                        "+1",
                        "-1",
                        "0x1",
                        "1_0",
                        "1.0",
                        "",
                        "1 1",
                        "99999999999999999999",
                        "\"1\"",
                        "1;",
                        "٣")) {
            all.add(refused("CL " + length, 400, post("Content-Length: " + length + "\r\n", "a")));
        }
        for (String coding :
                List.of(
                        "identity",
                        "chunked, identity",
                        "gzip, chunked",
                        "chunked, chunked",
                        "xchunked",
                        "chunked;q=1",
                        "\"chunked\"",
                        "chunked,",
                        ",chunked",
                        "",
                        "\u000bchunked",
                        "chunk ed")) {
            all.add(
                    refused(
                            "TE " + coding,
                            400,
                            post("Transfer-Encoding: " + coding + "\r\n", chunks)));
        }
        all.add(refused("two TE", 400, post(te + te, chunks)));
        all.add(refused("TE split", 400, post("Transfer-Encoding: gzip\r\n" + te, chunks)));
        all.add(refused("TE and space", 400, post("Transfer-Encoding : chunked\r\n", chunks)));
        all.add(refused("TE by underscore", 400, post("Transfer_Encoding: chunked\r\n", chunks)));
        all.add(refused("CL by underscore", 400, post("Content_Length: 5\r\n", "")));
        all.add(refused("folded TE", 400, post("Transfer-Encoding:\r\n chunked\r\n", chunks)));
        all.add(refused("folded field", 400, post("X: a\r\n\tb\r\n", "")));
        all.add(refused("fold first", 400, "GET /api/ HTTP/1.1\r\n X: y\r\nHost: a\r\n\r\n"));
        all.add(
                refused(
                        "TE in 1.0",
                        400,
                        "POST /api/x HTTP/1.0\r\n" + HOST + te + "\r\n" + chunks));
        all.add(refused("CL of Connection", 400, post("Connection: content-length\r\n", "")));
        return all.stream();
    }

    static Stream<Arguments> chunks() {
        String te = "Transfer-Encoding: chunked\r\n";
        return Stream.of(
                        "0x1\r\na\r\n0\r\n\r\n",
                        "+1\r\na\r\n0\r\n\r\n",
                        "-1\r\na\r\n0\r\n\r\n",
                        " 1\r\na\r\n0\r\n\r\n",
                        "1 \r\na\r\n0\r\n\r\n",
                        "1\na\n0\n\n",
                        "1\r\na\n0\r\n\r\n",
                        "1\r\nab\r\n0\r\n\r\n",
                        "1\ra\r\n0\r\n\r\n",
                        "1;\nx\r\na\r\n0\r\n\r\n",
                        "1;\r\na\r\n0\r\n\r\n",
                        "1;x=\r\na\r\n0\r\n\r\n",
                        "1;x=\"y\r\na\r\n0\r\n\r\n",
                        "\r\n1\r\na\r\n0\r\n\r\n",
                        "g\r\na\r\n0\r\n\r\n",
                        "1;" + "x".repeat(300) + "\r\na\r\n0\r\n\r\n",
                        "10000000000000001\r\na\r\n0\r\n\r\n",
                        "0\r\nContent-Length: 4\r\n\r\n",
                        "0\r\nTransfer-Encoding: chunked\r\n\r\n",
                        "0\r\n folded: 1\r\n\r\n",
                        "0\r\nx\u0000: 1\r\n\r\n",
                        "0\n\n")
                .map(body -> refused("chunks " + body.replace("\r\n", "|"), 400, post(te, body)));
    }

    static Stream<Arguments> heads() {
        List<Arguments> all = new ArrayList<>();
        all.add(refused("no Host", 400, get("")));
        all.add(refused("two Hosts", 400, get("Host: a\r\nHost: b\r\n")));
        all.add(refused("two equal Hosts", 400, get("Host: a\r\nHost: a\r\n")));
        for (String host :
                List.of(
                        "", "a b", "a,b", "a/b", "u@a", "a:b", "a:99999", "a:1:2", "[::1", "[x]",
                        "a..b", ".a", "a\\b", "a?b", "a#b", "%61", "[::1]x", "ä")) {
            all.add(refused("Host " + host, 400, get("Host: " + host + "\r\n")));
        }
        for (String line :
                List.of(
                        "GET  /api/ HTTP/1.1",
                        "GET /api/  HTTP/1.1",
                        " GET /api/ HTTP/1.1",
                        "GET /api/ HTTP/1.1 ",
                        "GET\t/api/ HTTP/1.1",
                        "GET /api/\tHTTP/1.1",
                        "GET /api/ a HTTP/1.1",
                        "GET /api/",
                        "GET",
                        "/api/ HTTP/1.1",
                        "GET /api/ HTTP/2.0",
                        "GET /api/ HTTP/1.2",
                        "GET /api/ HTTP/0.9",
                        "GET /api/ HTTP/1.01",
                        "GET /api/ http/1.1",
                        "GET /api/ HTTP/1.1\r",
                        "GET /api/ HTTPS/1.1",
                        "get /api/ HTTP/1.1",
                        "G(T /api/ HTTP/1.1",
                        "GET api/ HTTP/1.1",
                        "GET * HTTP/1.1",
                        "GET /api/# HTTP/1.1",
                        "GET /api/\u0001 HTTP/1.1",
                        "GET /api/\u007f HTTP/1.1",
                        "GET /api/ä HTTP/1.1",
                        "GET ftp://a/api/ HTTP/1.1",
                        "GET http:///api/ HTTP/1.1",
                        "GET http://u@a/api/ HTTP/1.1",
                        "GET /api/../x HTTP/1.1",
                        "GET /api/%2e%2E/x HTTP/1.1",
                        "GET /api/..%2fx HTTP/1.1",
                        "GET /api/..;/x HTTP/1.1",
                        "GET /api/%252e%252e/x HTTP/1.1",
                        "GET /api/..\\x HTTP/1.1",
                        "GET /api/%00 HTTP/1.1",
                        "GET /api/%zz HTTP/1.1",
                        "GET /api/% HTTP/1.1",
                        "\u0016\u0003\u0001")) {
            all.add(refused("line " + line, 400, line + "\r\n" + HOST + "\r\n"));
        }
        all.add(refused("CONNECT", 405, "CONNECT a:443 HTTP/1.1\r\n" + HOST + "\r\n"));
        all.add(refused("TRACE", 405, "TRACE /api/ HTTP/1.1\r\n" + HOST + "\r\n"));
        all.add(refused("h2 preface", 400, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
        for (String field :
                List.of(
                        "X : y",
                        "X y: z",
                        ": y",
                        "X",
                        "X\u0000: y",
                        "X: \u0000",
                        "X: a\rb",
                        "X: \u0001",
                        "X: \u007f",
                        "X(: y",
                        "X\u0085: y",
                        "X: a\nY: b")) {
            all.add(refused("field " + field, 400, get(HOST + field + "\r\n")));
        }
        all.add(refused("bare LF", 400, "GET /api/ HTTP/1.1\nHost: a\n\n"));
        all.add(refused("one bare LF", 400, "GET /api/ HTTP/1.1\r\nHost: a\r\nX: y\n\r\n"));
        all.add(
                refused(
                        "two types",
                        400,
                        get(HOST + "Content-Type: a/b\r\nContent-Type: c/d\r\n")));
        all.add(refused("expectation", 417, get(HOST + "Expect: 200-ok\r\n")));
        all.add(refused("hop host", 400, get(HOST + "Connection: host\r\n")));
        all.add(refused("long line", 414, "GET /api/" + "a".repeat(9_000) + " HTTP/1.1\r\n\r\n"));
        all.add(refused("endless line", 414, "GET /" + "a".repeat(20_000)));
        all.add(refused("large head", 431, get(HOST + "X: " + "a".repeat(17_000) + "\r\n")));
        all.add(refused("many fields", 431, get(HOST + "X: y\r\n".repeat(100))));
        all.add(refused("two empty lines", 400, "\r\n\r\nGET /api/ HTTP/1.1\r\n" + HOST + "\r\n"));
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"framing", "chunks", "heads"})
    void refusesAndCloses(String name, int status, String request) throws Exception {
        try (RawClient client = gateway().client()) {
            client.send(request);
            RawClient.Response response = client.read("GET");
            assertThat(response.status()).as(name).isEqualTo(status);
            assertThat(response.field("Content-Type")).isEqualTo("application/problem+json");
            assertThat(response.field("Cache-Control")).isEqualTo("no-store");
            assertThat(response.field("Connection")).isEqualTo("close");
            assertThat(client.closed()).as("closed").isTrue();
        }
        RecordingUpstream origin = upstream();
        assertThat(origin.complete).as("complete requests at the origin").isEmpty();
        assertThat(origin.heads).noneMatch(head -> head.contains("smuggled"));
    }

    @Test
    void coversDozensOfCases() {
        assertThat(Stream.of(framing(), chunks(), heads()).flatMap(all -> all).count())
                .isGreaterThan(120);
    }

    private static TestGateway gateway() {
        if (gateway == null) {
            throw new IllegalStateException("not started");
        }
        return gateway;
    }

    private static RecordingUpstream upstream() {
        if (upstream == null) {
            throw new IllegalStateException("not started");
        }
        return upstream;
    }
}
