package dev.sluice.content.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Seeded;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class NumberMarksTest {

    @Test
    void marksAsABitSetDoes() {
        Seeded.check(
                200,
                random -> {
                    NumberMarks marks = new NumberMarks();
                    BitSet bits = new BitSet();
                    int at = 0;
                    int forgotten = 0;
                    for (int i = 0; i < 100; i++) {
                        int from = at + 1 + random.nextInt(100);
                        at = from + 1 + random.nextInt(random.nextInt(10) == 0 ? 300 : 20);
                        marks.mark(from, at - from);
                        bits.set(from, at);
                        forgotten += random.nextInt(at + 40 - forgotten);
                        forgotten = (int) marks.start(forgotten);
                        marks.forgetBefore(forgotten);
                        int asked = forgotten + random.nextInt(at + 70 - forgotten);
                        assertThat(marks.isMarked(asked)).isEqualTo(bits.get(asked));
                        assertThat(marks.start(asked))
                                .isEqualTo(
                                        bits.get(asked) ? bits.previousClearBit(asked) + 1 : asked);
                        assertThat(marks.end(asked)).isEqualTo(bits.nextClearBit(asked));
                        at = Math.max(at, forgotten);
                    }
                });
    }
}
