package dev.sluice.detectors.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Seeded;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashesTest {

    @Test
    void doubledSha256IsThatOfTheJdk() {
        Sha256 hash = new Sha256();
        Seeded.check(
                500,
                random -> {
                    byte[] input = new byte[random.nextInt(Sha256.MAX_INPUT + 1)];
                    random.nextBytes(input);
                    int first = ByteBuffer.wrap(sha256(sha256(input))).getInt();
                    assertThat(hash.doubled(input, input.length)).isEqualTo(first);
                });
    }

    /// The Keccak team's known answers for the capacity of 512 bits, padding of 2011.
    @ParameterizedTest
    @CsvSource({
        "'', c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
        "abc, 4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
    })
    void keccak256GivesTheKnownAnswers(String text, String expected) {
        Keccak256 hash = new Keccak256();
        hash.of(text.getBytes(StandardCharsets.US_ASCII), text.length());
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < expected.length(); i++) {
            digits.append(Character.forDigit(hash.nibble(i), 16));
        }
        assertThat(digits).hasToString(expected);
    }

    private static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
