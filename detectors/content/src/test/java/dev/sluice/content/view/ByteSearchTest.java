package dev.sluice.content.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Seeded;
import org.junit.jupiter.api.Test;

class ByteSearchTest {

    @Test
    void findsWhatAPlainLoopFinds() {
        Seeded.check(
                500,
                random -> {
                    byte[] bytes = new byte[60];
                    random.nextBytes(bytes);
                    bytes[random.nextInt(60)] = '"';
                    bytes[random.nextInt(60)] = (byte) ('"' - 1);
                    bytes[random.nextInt(60)] = (byte) 0xDC;
                    int from = random.nextInt(61);
                    int to = from + random.nextInt(61 - from);
                    byte second = random.nextBoolean() ? (byte) '\\' : (byte) 0xDC;
                    int expected = from;
                    while (expected < to && bytes[expected] != '"' && bytes[expected] != second) {
                        expected++;
                    }
                    assertThat(ByteSearch.either(bytes, from, to, (byte) '"', second))
                            .isEqualTo(expected);
                });
    }

    @Test
    void findsTheEndOfANumberAsAPlainLoopDoes() {
        Seeded.check(
                500,
                random -> {
                    byte[] bytes = new byte[60];
                    String mostly = "0123456789-.+eE/,:\u0080";
                    for (int i = 0; i < bytes.length; i++) {
                        int kind = random.nextInt(random.nextInt(8) == 0 ? mostly.length() : 10);
                        bytes[i] = (byte) mostly.charAt(kind);
                    }
                    bytes[random.nextInt(60)] = (byte) random.nextInt(256);
                    int from = random.nextInt(61);
                    int to = from + random.nextInt(61 - from);
                    int expected = from;
                    while (expected < to && "0123456789-.+eE".indexOf(bytes[expected]) >= 0) {
                        expected++;
                    }
                    assertThat(ByteSearch.numberEnd(bytes, from, to)).isEqualTo(expected);
                });
    }
}
