package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.testing.Seeded;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class BeginsTest {

    @Test
    void everySliceKnowsTheUnitsThatBeginInIt() {
        Begins begins = new Begins();
        Batch batch = new Batch();
        Seeded.check(
                300,
                random -> {
                    byte[] text = new byte[1 + random.nextInt(3000)];
                    int from = random.nextInt(text.length);
                    batch.begin(text, from, text.length, 0);
                    BitSet expected = new BitSet();
                    boolean goesOn = random.nextBoolean();
                    for (int at = from; at < text.length; at += 1 + random.nextInt(200)) {
                        batch.unit(at, at, FieldContexts.ROOT);
                        if (at > from || !goesOn) {
                            expected.set(at);
                        }
                    }
                    if (goesOn) {
                        batch.continueFirst();
                    }
                    begins.of(batch);
                    int slice = from + random.nextInt(text.length - from);
                    int blocks = (text.length - slice + 63) / 64;
                    long[] bits = new long[blocks];
                    begins.fill(slice, blocks, bits);
                    assertThat(BitSet.valueOf(bits))
                            .isEqualTo(expected.get(slice, slice + (blocks << 6)));
                });
    }

    @Test
    void aTextOfOneUnitBeginsWhereItIsSaidTo() {
        Begins begins = new Begins();
        long[] bits = new long[2];
        begins.only(70, 100);
        begins.fill(0, 2, bits);
        assertThat(bits).containsExactly(0, 1L << 6);
        begins.only(-1, 100);
        begins.fill(0, 2, bits);
        assertThat(bits).containsExactly(0, 0);
    }
}
