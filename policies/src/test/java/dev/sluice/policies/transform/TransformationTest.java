package dev.sluice.policies.transform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Normalization;
import dev.sluice.policies.PolicyFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformationTest {

    private static final KeyedFingerprints KEYED = new KeyedFingerprints("k1", new byte[32]);
    private static final TransformContext CONTEXT =
            new TransformContext(PolicyFixtures.CARD, KEYED);

    private static String apply(Transformation transformation, String value) {
        byte[] text = ("<" + value + ">").getBytes(UTF_8);
        return new String(transformation.apply(text, 1, text.length - 1, CONTEXT), UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 4, true, 5555 5555 5555 4444, **** **** **** 4444",
        "0, 4, false, 5555 5555 5555 4444, ***************4444",
        "2, 2, true, DE89-3704, DE**-**04",
        "0, 4, true, 1234567, *******",
        "0, 4, true, 12345678, ****5678",
        "0, 0, true, jürgen, ******",
        "1, 0, true, 😀ab, 😀a*",
    })
    void masksWhatIsNotKept(int first, int last, boolean separators, String value, String masked) {
        assertThat(apply(new Mask(first, last, separators), value)).isEqualTo(masked);
    }

    @Test
    void redactsReplacesAndHashes() {
        assertThat(apply(new Redact(), "1")).isEqualTo("[CREDIT_CARD_NUMBER]");
        assertThat(apply(new Replace("gone"), "1")).isEqualTo("gone");
        String hash = apply(new Hash(), "5555 5555 5555 4444");
        assertThat(hash).matches("[0-9a-f]{32}").isEqualTo(apply(new Hash(), "5555555555554444"));
    }

    @Test
    void fingerprintsDependOnKeyTypeAndNormalisedValue() {
        byte[] text = "4111-1111".getBytes(UTF_8);
        byte[] same = "41111111".getBytes(UTF_8);
        byte[] of = KEYED.of(PolicyFixtures.CARD, text, 0, text.length);
        assertThat(KEYED.of(PolicyFixtures.CARD, same, 0, same.length)).isEqualTo(of);
        assertThat(KEYED.of(PolicyFixtures.TEN, same, 0, same.length)).isNotEqualTo(of);
        byte[] key = new byte[32];
        key[0] = 1;
        assertThat(new KeyedFingerprints("k2", key).of(PolicyFixtures.CARD, text, 0, text.length))
                .isNotEqualTo(of);
    }

    @Test
    void valueHashIsSipHash() {
        // The reference vector of the SipHash paper, appendix A: key 00..0f, input 00..0e.
        ValueHash hash = ValueHash.keyed(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        byte[] text = new byte[15];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) i;
        }
        assertThat(hash.ofBytes(text)).isEqualTo(0xa129ca6149be45e5L);
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, aB-1, aB-1",
        "LOWER, aB-1, ab-1",
        "DIGITS, aB-1, 1",
        "ALPHANUMERIC, aB-1, AB1"
    })
    void normalises(Normalization how, String value, String expected) {
        byte[] text = value.getBytes(UTF_8);
        byte[] into = new byte[text.length];
        int length = Normalizer.normalize(how, text, 0, text.length, into);
        assertThat(new String(into, 0, length, UTF_8)).isEqualTo(expected);
    }
}
