package dev.sluice.detectors.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random text is a secret, whatever its alphabet; what stands for a secret in documents is none.
class SecretTextTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String[] ALPHABETS = {
        "0123456789abcdef",
        "0123456789ABCDEF",
        "0123456789" + LETTERS,
        "0123456789" + LETTERS.substring(26),
    };
    private static final int DRAWS = 5_000;

    @Test
    void randomTextIsSeldomRefused() {
        Seeded.check(3, SecretTextTest::draw);
    }

    private static void draw(SplittableRandom random) {
        for (String alphabet : ALPHABETS) {
            for (int length : new int[] {20, 24, 32, 40, 64}) {
                int refused = 0;
                for (int i = 0; i < DRAWS; i++) {
                    StringBuilder text = new StringBuilder("key_");
                    random.ints(length, 0, alphabet.length())
                            .forEach(c -> text.append(alphabet.charAt(c)));
                    refused += accepts("variedSecret", text.toString()) ? 0 : 1;
                }
                assertThat(refused).as("%s %d", alphabet, length).isLessThan(DRAWS / 200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "variedSecret, AKIAQUR5SWWRW2WL4XVJ",
        "mixedSecret, k7Q2xT9vB4mZ1sW8",
        "strongPassword, k3ksdose",
        "strongPassword, t9rTle!x",
        "strongPassword, hunter2",
        "strongPassword, bGDzIxKWXxxC",
        "mixedSecret, bGDzIxKW-XxxCQfwBzpSY",
        "tokenText, k7Q2xT9vB4mZ1sW8",
        "bareSecret, k3ksdose",
        "drawnPassword, tO7(9Qsbq%kZ",
        "drawnPassword, w$7Gq)pL2!xB",
        "urlCredentials, https://jane:k3ksdose@example.com",
        "armouredKey, MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkK",
        "tailSecret, AAAAAAAAk7Q2xT9vB4mZ1sW8",
    })
    void accepted(String validator, String text) {
        assertThat(accepts(validator, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "variedSecret, AKIAIOSFODNN7EXAMPLE",
        "variedSecret, ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "variedSecret, key_0123456789abcdef0123456789",
        "variedSecret, key_1a2b3c4d1a2b3c4d_your_key",
        "variedSecret, 5f3a9c5f3a9c5f3a9c5f3a9c",
        "variedSecret, k7Q2x0000000T9vB4mZ1sW8",
        "mixedSecret, PrivateDnsOnlyForInboundResolver",
        "mixedSecret, getDbUrlOfXmlReader",
        "tokenText, 1fca878e-64c5-4dc4-b1d9-c93effed4e82",
        "strongPassword, correcthorse",
        "strongPassword, myOldPasswd",
        "strongPassword, wrong-password",
        "strongPassword, 12345678",
        "bareSecret, password2",
        "drawnPassword, getUser1(Name)",
        "drawnPassword, $DB_Password1",
        "urlCredentials, http://abc:xyz@example.com",
        "urlCredentials, https://user:longword@example.com",
        "armouredKey, -----BEGIN RSA PRIVATE KEY-----",
        "tailSecret, AAAAAAAAAAAAAAAAAAAAAAAA",
    })
    void refused(String validator, String text) {
        assertThat(accepts(validator, text)).isFalse();
    }

    private static boolean accepts(String validator, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return Validators.named(validator).orElseThrow().accepts(bytes, 0, bytes.length);
    }
}
