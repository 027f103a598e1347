package dev.sluice.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Seeded;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Mutated requests through our own decoder and through Netty's in its strict mode: what ours
/// accepts, Netty reads in the same way (hardening page T5).
class DifferentialTest {

    private static final List<String> SEEDS =
            List.of(
                    "GET /a HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n",
                    "POST /b?c=d HTTP/1.1\r\nHost: a:80\r\nContent-Length: 5\r\n\r\nhello",
                    "PUT /c HTTP/1.1\r\nHost: [::1]\r\nTransfer-Encoding: chunked\r\n\r\n"
                            .concat("5\r\nhello\r\n3;x=y\r\nabc\r\n0\r\nT: v\r\n\r\n"),
                    "GET http://b/ HTTP/1.0\r\nHost: a\r\nConnection: close\r\n\r\n");

    private static final String[] PIECES = {
        "\r",
        "\n",
        "\r\n",
        " ",
        "\t",
        ":",
        ",",
        ";",
        "\0",
        "\u000b",
        "\u0085",
        "chunked",
        "0",
        "1",
        "Content-Length: 5\r\n",
        "Content-Length: 6\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Host: b\r\n",
        "HTTP/1.1",
        "x",
        "-",
        "+",
        "\"",
        "\u00ff"
    };

    @Test
    void acceptsNothingThatNettyReadsDifferently() {
        AtomicInteger accepted = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        int runs = 20_000;
        Seeded.check(
                runs,
                random -> {
                    byte[] bytes = mutated(random);
                    List<String> ours = Wire.requests(List.of(bytes));
                    if (ours.stream().anyMatch(line -> line.startsWith("refused"))) {
                        refused.incrementAndGet();
                        return;
                    }
                    accepted.incrementAndGet();
                    assertThat(shape(ours))
                            .as(new String(bytes, StandardCharsets.ISO_8859_1))
                            .isEqualTo(netty(bytes));
                });
        assertThat(accepted.get()).as("accepted").isGreaterThan(runs / 50);
        assertThat(refused.get()).as("refused").isGreaterThan(runs / 5);
    }

    /// Methods and bodies of the complete messages.
    private static List<String> shape(List<String> ours) {
        List<String> shape = new ArrayList<>();
        for (int i = 0; i + 1 < ours.size(); i += 2) {
            String body = ours.get(i + 1);
            shape.add(
                    ours.get(i).substring(0, ours.get(i).indexOf(' '))
                            + " "
                            + body.substring("body ".length(), body.lastIndexOf(' ')));
        }
        return shape;
    }

    private static List<String> netty(byte[] bytes) {
        HttpDecoderConfig strict =
                new HttpDecoderConfig()
                        .setMaxInitialLineLength(8 << 10)
                        .setMaxHeaderSize(16 << 10)
                        .setStrictLineParsing(true);
        EmbeddedChannel channel = new EmbeddedChannel(new HttpRequestDecoder(strict));
        channel.writeInbound(Unpooled.copiedBuffer(bytes));
        List<String> shape = new ArrayList<>();
        String method = "";
        StringBuilder body = new StringBuilder();
        for (HttpObject part = channel.readInbound(); part != null; part = channel.readInbound()) {
            if (part.decoderResult().isFailure()) {
                // What it refuses ours may still wait for, but not have accepted.
                break;
            }
            if (part instanceof HttpRequest request) {
                method = request.method().name();
            }
            if (part instanceof HttpContent content) {
                body.append(content.content().toString(StandardCharsets.ISO_8859_1));
                content.release();
            }
            if (part instanceof LastHttpContent) {
                shape.add(method + " " + body);
                body.setLength(0);
            }
        }
        channel.finishAndReleaseAll();
        return shape;
    }

    private static byte[] mutated(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(2); i++) {
            text.append(SEEDS.get(random.nextInt(SEEDS.size())));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.deleteCharAt(at);
                default -> text.setCharAt(at, (char) random.nextInt(256));
            }
        }
        return Wire.bytes(text.toString());
    }
}
