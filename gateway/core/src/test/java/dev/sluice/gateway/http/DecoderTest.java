package dev.sluice.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Cuts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The cut of the bytes changes nothing.
class DecoderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a?b HTTP/1.1\r\nHost: a\r\nX:  y z \t\r\nE:\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhelloGET / HTTP/1.1\r\nHost: b\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5;e=\"f\"\r\nhello\r\n0a\r\n 123456789\r\n0\r\nT: u\r\nV: w\r\n\r\nGET / HTTP/1.1\r\nHost: b\r\n\r\n",
                "\r\nGET / HTTP/1.0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhelloX\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX : y\r\n\r\n",
                "GET / HTTP/1.1\nHost: a\n\n"
            })
    void readsRequestsTheSameHoweverTheyAreCut(String text) {
        byte[] all = Wire.bytes(text);
        List<String> whole = Wire.requests(List.of(all));
        assertThat(whole).isNotEmpty();
        for (int cut = 1; cut < all.length; cut++) {
            assertThat(Wire.requests(Cuts.at(all, cut))).as("cut at " + cut).isEqualTo(whole);
        }
        assertThat(Wire.requests(Cuts.single(all))).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 204 None\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n"
            })
    void readsResponsesTheSameHoweverTheyAreCut(String text) {
        byte[] all = Wire.bytes(text);
        List<String> whole = Wire.responses("GET", List.of(all));
        assertThat(whole).isNotEmpty();
        for (int cut = 1; cut < all.length; cut++) {
            assertThat(Wire.responses("GET", Cuts.at(all, cut)))
                    .as("cut at " + cut)
                    .isEqualTo(whole);
        }
        assertThat(Wire.responses("GET", Cuts.single(all))).isEqualTo(whole);
    }

    @Test
    void readsBodiesAndTrailers() {
        assertThat(
                        Wire.requests(
                                List.of(
                                        Wire.bytes(
                                                String.join(
                                                        "\r\n",
                                                        "POST /x HTTP/1.1",
                                                        "Host: a",
                                                        "Transfer-Encoding: chunked",
                                                        "",
                                                        "5;e=f",
                                                        "hello",
                                                        "0",
                                                        "T: u",
                                                        "",
                                                        "")))))
                .containsExactly("POST /x 2", "body hello 1");
    }

    @Test
    void awaitsNoBodyWhereThereIsNone() {
        byte[] head = Wire.bytes("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
        assertThat(Wire.responses("HEAD", List.of(head))).containsExactly("200 1", "body  0");
        byte[] same = Wire.bytes("HTTP/1.1 304 NM\r\nContent-Length: 5\r\n\r\n");
        assertThat(Wire.responses("GET", List.of(same))).containsExactly("304 1", "body  0");
    }
}
