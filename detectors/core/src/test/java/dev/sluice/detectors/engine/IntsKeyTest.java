package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Seeded;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IntsKeyTest {

    private static final int[] EDGES = {
        0, 1, -1, 63, 64, -64, -65, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Integer.MIN_VALUE
    };

    @Test
    void givesBackWhatItWasMadeOf() {
        Seeded.check(
                2000,
                random -> {
                    int[] ints = new int[random.nextInt(20)];
                    Arrays.setAll(
                            ints,
                            i ->
                                    random.nextBoolean()
                                            ? EDGES[random.nextInt(EDGES.length)]
                                            : random.nextInt());
                    IntsKey key = new IntsKey(ints);
                    assertThat(key.ints()).isEqualTo(ints);
                    assertThat(key)
                            .isEqualTo(new IntsKey(ints))
                            .hasSameHashCodeAs(new IntsKey(ints));
                    int[] more = Arrays.copyOf(ints, ints.length + 1);
                    assertThat(key).isNotEqualTo(new IntsKey(more));
                });
    }

    @Test
    void aRowOfNeighboursTakesAByteEach() {
        int[] ints = new int[100];
        Arrays.setAll(ints, i -> 3 * i);
        assertThat(new IntsKey(ints).size()).isEqualTo(100);
    }
}
