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
                    int numbers = random.nextInt(10) == 0 ? 3000 : 100;
                    int seldom = random.nextInt(1, 1500);
                    for (int i = 0; i < numbers; i++) {
                        int from = at + 1 + random.nextInt(100);
                        at = from + 1 + random.nextInt(random.nextInt(10) == 0 ? 300 : 20);
                        marks.mark(from, at - from);
                        bits.set(from, at);
                        if (random.nextInt(seldom) == 0) {
                            forgotten += random.nextInt(at + 40 - forgotten);
                            forgotten = (int) marks.start(forgotten);
                            marks.forgetBefore(forgotten);
                        }
                        check(marks, bits, forgotten + random.nextInt(at + 70 - forgotten));
                        at = Math.max(at, forgotten);
                    }
                    marks.trim();
                    for (int asked = forgotten; asked < at + 70; asked++) {
                        check(marks, bits, asked);
                    }
                });
    }

    private static void check(NumberMarks marks, BitSet bits, int asked) {
        boolean marked = bits.get(asked);
        assertThat(marks.isMarked(asked)).isEqualTo(marked);
        assertThat(marks.start(asked)).isEqualTo(marked ? bits.previousClearBit(asked) + 1 : asked);
        assertThat(marks.end(asked)).isEqualTo(bits.nextClearBit(asked));
    }
}
