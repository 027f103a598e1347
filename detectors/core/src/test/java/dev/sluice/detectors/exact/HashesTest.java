package dev.sluice.detectors.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.MemoryIndex;
import dev.sluice.testing.Seeded;
import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HashesTest {

    private static final BigInteger P = BigInteger.valueOf(Field61.P);

    /// The test vectors of the reference implementation, key 00 01 … 0f, messages 00 01 … n − 1.
    @Test
    void sipHashIsThatOfItsAuthors() {
        SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        byte[] message = new byte[15];
        for (int i = 0; i < message.length; i++) {
            message[i] = (byte) i;
        }
        SipState state = new SipState();
        assertThat(hash.of(message, 0, 15, state)).isEqualTo(0xa129ca6149be45e5L);
        assertThat(hash.of(message, 0, 0, state)).isEqualTo(0x726fdb47dd0e0e31L);
        long eight = Long.reverseBytes(HexFormat.fromHexDigitsToLong("0001020304050607"));
        assertThat(hash.of(eight, state)).isEqualTo(hash.of(message, 0, 8, state));
    }

    @Test
    void manyAtOnceAreTheSameAsEach() {
        SipHash hash = new SipHash(1, 2);
        SipState state = new SipState();
        SipHash.Lanes lanes = new SipHash.Lanes();
        Seeded.check(
                50,
                random -> {
                    long[] in = random.longs(SipHash.MOST).toArray();
                    int from = random.nextInt(10);
                    int n = random.nextInt(SipHash.MOST - from);
                    long[] out = new long[SipHash.MOST];
                    hash.all(in, from, n, out, lanes);
                    for (int i = 0; i < n; i++) {
                        assertThat(out[i]).isEqualTo(hash.of(in[from + i], state));
                    }
                });
    }

    @Test
    void theFieldIsThatOfIntegersModuloItsPrime() {
        Seeded.check(
                500,
                random -> {
                    long a = Field61.of(random.nextLong());
                    long b = random.nextInt(8) == 0 ? Field61.P - 1 : Field61.of(random.nextLong());
                    BigInteger x = BigInteger.valueOf(a);
                    BigInteger y = BigInteger.valueOf(b);
                    assertThat(Field61.multiply(a, b)).isEqualTo(x.multiply(y).mod(P).longValue());
                    assertThat(Field61.add(a, b)).isEqualTo(x.add(y).mod(P).longValue());
                });
    }

    @Test
    void aRowOfTokensRolls() {
        IndexSecrets secrets = MemoryIndex.KEY.secrets(new byte[ExactKey.SALT_BYTES]);
        long[] tokens = {5, 7, 11, 13, 17};
        long rolled = 0;
        for (int i = 0; i < tokens.length; i++) {
            rolled = secrets.roll(rolled, tokens[i], i < 3 ? 0 : tokens[i - 3], 3);
        }
        long fresh = 0;
        for (int i = 2; i < 5; i++) {
            fresh = secrets.roll(fresh, tokens[i], 0, 3);
        }
        assertThat(rolled).isEqualTo(fresh);
    }

    @Test
    void anotherSaltOrKeyGivesOtherHashes() {
        byte[] salt = new byte[ExactKey.SALT_BYTES];
        byte[] other = salt.clone();
        other[0] = 1;
        assertThat(place(MemoryIndex.KEY, salt)).isEqualTo(place(MemoryIndex.KEY, salt));
        assertThat(place(MemoryIndex.KEY, salt)).isNotEqualTo(place(MemoryIndex.KEY, other));
        assertThat(place(MemoryIndex.KEY, salt))
                .isNotEqualTo(place(new ExactKey(new byte[32]), salt));
    }

    private static long place(ExactKey key, byte[] salt) {
        CellReader reader = new CellReader(key.secrets(salt), "");
        byte[] value = "ada@example.com".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(reader.read(ColumnType.EMAIL, value, 0, value.length)).isTrue();
        return reader.place();
    }
}
