package dev.sluice.gateway.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.GzipCompressingEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An independent client: connections kept, chunks, compressed bodies, expectations.
@ExtendWith(NoLeaks.class)
class ApacheClientTest {

    @Test
    void talksLikeToAnyServer() throws Exception {
        byte[] binary = new byte[300_000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 31);
        }
        try (RecordingUpstream upstream = RecordingUpstream.answering("hello");
                TestGateway gateway = new TestGateway(upstream.port());
                CloseableHttpClient client = HttpClients.createDefault()) {
            String url = "http://127.0.0.1:" + gateway.listener.address().getPort() + "/api/x";
            for (int i = 0; i < 5; i++) {
                String body =
                        client.execute(
                                new HttpGet(url),
                                response -> EntityUtils.toString(response.getEntity()));
                assertThat(body).isEqualTo("hello");
            }
            post(client, url, new ByteArrayEntity(binary, null));
            post(client, url, new ByteArrayEntity(binary, null, true));
            post(
                    client,
                    url,
                    new GzipCompressingEntity(
                            new StringEntity("x".repeat(10_000), ContentType.TEXT_PLAIN)));
            assertThat(gateway.listener.connections()).isEqualTo(1);
            assertThat(upstream.connections()).isEqualTo(1);
            String sent = new String(binary, StandardCharsets.ISO_8859_1);
            assertThat(upstream.complete.get(5).body()).isEqualTo(sent);
            assertThat(upstream.complete.get(6).body()).isEqualTo(sent);
            assertThat(upstream.complete.get(6).field("Transfer-Encoding")).isEqualTo("chunked");
            assertThat(upstream.complete.get(7).field("Content-Encoding")).isEqualTo("gzip");
        }
    }

    private static void post(CloseableHttpClient client, String url, HttpEntity entity)
            throws Exception {
        HttpPost post = new HttpPost(url);
        post.setEntity(entity);
        int status = client.execute(post, response -> response.getCode());
        assertThat(status).isEqualTo(200);
    }
}
