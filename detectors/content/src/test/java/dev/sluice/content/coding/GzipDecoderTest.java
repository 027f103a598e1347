package dev.sluice.content.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import dev.sluice.testing.Cuts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipDecoderTest {

    private static final List<String> GZIP = List.of("gzip");

    private final byte[] plain = Coded.text(200, new SplittableRandom(9));

    @Test
    void readsWhatTheJdkWrites() throws IOException, ContentException {
        assertThat(Coded.decode(GZIP, List.of(jdk()))).isEqualTo(plain);
    }

    @Test
    void readsEveryHeaderFieldAcrossEveryCut() throws IOException, ContentException {
        byte[] coded = jdk();
        byte[] head = Arrays.copyOf(coded, 10);
        head[3] = 2 | 4 | 8 | 16;
        byte[] fields = {3, 0, 'x', 'y', 'z', 'n', 0, 'c', 'c', 0};
        CRC32 crc = new CRC32();
        crc.update(head);
        crc.update(fields);
        byte[] check = {(byte) crc.getValue(), (byte) (crc.getValue() >>> 8)};
        byte[] rest = Arrays.copyOfRange(coded, 10, coded.length);
        byte[] full = Coded.join(head, fields, check, rest);
        for (int at = 0; at <= full.length; at++) {
            assertThat(Coded.decode(GZIP, Cuts.at(full, at))).isEqualTo(plain);
        }
        check[0]++;
        assertBroken(Coded.join(head, fields, check, rest));
    }

    @Test
    void checksTheChecksumAndTheSize() throws IOException {
        for (int back = 1; back <= 8; back++) {
            byte[] coded = jdk();
            coded[coded.length - back]++;
            assertBroken(coded);
        }
    }

    @Test
    void refusesReservedFlagsAndEndlessHeaders() throws IOException {
        byte[] reserved = jdk();
        reserved[3] = 0x20;
        assertBroken(reserved);
        byte[] named = jdk();
        named[3] = 8;
        byte[] name = new byte[5000];
        Arrays.fill(name, (byte) 'n');
        assertBroken(Coded.join(Arrays.copyOf(named, 10), name));
    }

    @Test
    void deflateMayBeRaw() throws IOException, ContentException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(raw, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            out.write(plain);
        }
        for (int at = 0; at <= raw.size(); at++) {
            assertThat(Coded.decode(List.of("deflate"), Cuts.at(raw.toByteArray(), at)))
                    .isEqualTo(plain);
        }
    }

    private byte[] jdk() throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(coded)) {
            out.write(plain);
        }
        return coded.toByteArray();
    }

    private static void assertBroken(byte[] coded) {
        assertThatThrownBy(() -> Coded.decode(GZIP, List.of(coded)))
                .isInstanceOfSatisfying(
                        ContentException.class,
                        e -> assertThat(e.uninspectable()).isEqualTo(Uninspectable.BROKEN_CODING));
    }
}
