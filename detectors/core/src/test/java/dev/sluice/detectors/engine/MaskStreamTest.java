package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Seeded;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A stream says what its masks say, in whatever order places are asked for, and makes no slice
/// twice for whoever only goes on.
class MaskStreamTest {

    /// The byte that the masks of this test name.
    private static final byte MARK = 'x';

    private static final class Marks extends MaskStream {
        private int blocks;

        Marks() {
            super(new Begins());
        }

        @Override
        void fill(MaskSlice part, long[] out) {
            blocks += part.blocks;
            for (int i = 0; i < part.blocks << 6; i++) {
                int slot = part.slot + (i >>> 6);
                out[slot] = (i & 63) == 0 ? 0 : out[slot];
                out[slot] |= part.text[part.at + i] == MARK ? 1L << i : 0;
            }
        }
    }

    @Test
    void findsWhatTheMasksName() {
        Seeded.check(
                300,
                random -> {
                    byte[] text = text(random, random.nextInt(20_000));
                    Marks marks = new Marks();
                    marks.begin(text, text.length, false);
                    for (int n = 0; n < 40; n++) {
                        int from = random.nextInt(text.length + 1);
                        int limit = from + random.nextInt(text.length - from + 1);
                        int first = from;
                        while (first < limit && text[first] != MARK) {
                            first++;
                        }
                        if (random.nextBoolean() && from < limit) {
                            assertThat(marks.clearTo(from, limit)).isBetween(from, first);
                        }
                        assertThat(marks.next(from, limit)).isEqualTo(first);
                    }
                });
    }

    /// Were it not so, text with few places of one stream and many of another would take time that
    /// grows with the square of its length.
    @Test
    void makesEachBlockOnceForPlacesInFrontOfOneFarAhead() {
        byte[] text = new byte[1 << 16];
        text[text.length - 1] = MARK;
        Marks marks = new Marks();
        marks.begin(text, text.length, false);
        for (int at = 0; at < text.length; at += 7) {
            assertThat(marks.next(at, text.length)).isEqualTo(text.length - 1);
        }
        assertThat(marks.blocks).isLessThanOrEqualTo(text.length / Masks.BLOCK + 1);
    }

    private static byte[] text(SplittableRandom random, int length) {
        byte[] text = new byte[length];
        Arrays.fill(text, (byte) '.');
        int marks = random.nextInt(20);
        for (int i = 0; i < marks && length > 0; i++) {
            text[random.nextInt(length)] = MARK;
        }
        return text;
    }
}
