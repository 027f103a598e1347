package dev.sluice.detectors.checksum;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.sluice.detectors.Validator;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.catalogue.CatalogueEntry;
import dev.sluice.detectors.catalogue.Example;
import dev.sluice.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Each validator, on any bytes: it throws nothing, reads nothing outside of the candidate, and
/// changes nothing. `mvn test` runs changed examples of the catalogue; `JAZZER_FUZZ=1` goes on with
/// other bytes.
class ValidatorFuzzTest {

    private static final Map<String, Validator> VALIDATORS = validators();

    /// Bytes that would make or break a number if they were read.
    private static final byte[] AROUND = "x9- 0".getBytes(StandardCharsets.US_ASCII);

    private static final int MARGIN = 40;

    private static Map<String, Validator> validators() {
        Map<String, Validator> all = new TreeMap<>();
        Validators.names().forEach(n -> all.put(n, Validators.named(n).orElseThrow()));
        return all;
    }

    @FuzzTest(maxDuration = "60s")
    void readsTheCandidateOnly(byte[] candidate) {
        check(candidate);
    }

    @Test
    void changedExamplesDoNotMatterToWhatStandsAround() {
        List<String> examples =
                Catalogue.builtIn().entries().stream()
                        .map(CatalogueEntry::examples)
                        .flatMap(List::stream)
                        .map(Example::text)
                        .toList();
        int[] accepted = {0};
        Seeded.check(
                3000,
                random -> {
                    String text = examples.get(random.nextInt(examples.size()));
                    accepted[0] += check(changed(text, random));
                });
        assertThat(accepted[0]).as("answers of yes").isGreaterThan(100);
    }

    /// A part of the text, mostly with another byte.
    private static byte[] changed(String text, SplittableRandom random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from + 1);
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        if (part.length > 0 && random.nextInt(3) > 0) {
            part[random.nextInt(part.length)] = (byte) random.nextInt(256);
        }
        return part;
    }

    /// How many validators accept it.
    private static int check(byte[] candidate) {
        int accepted = 0;
        byte[] text = new byte[candidate.length + 2 * MARGIN];
        for (Map.Entry<String, Validator> one : VALIDATORS.entrySet()) {
            boolean alone = one.getValue().accepts(candidate, 0, candidate.length);
            accepted += alone ? 1 : 0;
            for (byte around : AROUND) {
                Arrays.fill(text, around);
                System.arraycopy(candidate, 0, text, MARGIN, candidate.length);
                byte[] before = text.clone();
                boolean amid = one.getValue().accepts(text, MARGIN, MARGIN + candidate.length);
                assertThat(amid).as("%s amid other bytes", one.getKey()).isEqualTo(alone);
                assertThat(Arrays.equals(text, before)).as("%s writes", one.getKey()).isTrue();
            }
        }
        return accepted;
    }
}
