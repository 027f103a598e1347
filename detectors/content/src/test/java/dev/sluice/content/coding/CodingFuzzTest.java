package dev.sluice.content.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import dev.sluice.testing.Cuts;
import java.util.List;

/// Any bytes: a decoder gives the same for every cut, or refuses them with a [ContentException].
class CodingFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void decodersGiveTheSameForEveryCut(byte[] coded) {
        for (String coding : Codings.SUPPORTED) {
            String whole = decode(coding, List.of(coded));
            assertThat(decode(coding, Cuts.single(coded))).isEqualTo(whole);
        }
    }

    private static String decode(String coding, List<byte[]> pieces) {
        try {
            return "decoded " + Coded.decode(List.of(coding), pieces).length;
        } catch (ContentException e) {
            assertThat(e.uninspectable()).isNotEqualTo(Uninspectable.INTERNAL_ERROR);
            return "refused";
        }
    }
}
