package dev.sluice.detectors.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Seeded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FirstLettersTest {

    private static final byte[] FOLD = new byte[256];

    static {
        for (int b = 0; b < 256; b++) {
            FOLD[b] = (byte) (b >= 'A' && b <= 'Z' ? b | 0x20 : b);
        }
    }

    @Test
    void aRunEndsAtTheFirstByteThatIsNoLetterOrDigit() {
        Seeded.check(
                2000,
                random -> {
                    byte[] text = new byte[8];
                    for (int i = 0; i < text.length; i++) {
                        text[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 'a' + i);
                    }
                    int run = 0;
                    while (run < 8 && HotwordIndex.touches(text[run])) {
                        run++;
                    }
                    assertThat(FirstLetters.run(FirstLetters.at(text, 0))).isEqualTo(run);
                });
    }

    @Test
    void allBytesAreLettersAndDigitsOrNot() {
        for (int b = 0; b < 256; b++) {
            byte[] text = {(byte) b, '-', 0, 0, 0, 0, 0, 0};
            int run = FirstLetters.run(FirstLetters.at(text, 0));
            assertThat(run).as("byte %d", b).isEqualTo(HotwordIndex.touches((byte) b) ? 1 : 0);
        }
    }

    @Test
    void everyWordIsToldWhereverItStands() {
        Seeded.check(
                200,
                random -> {
                    List<byte[]> words = new ArrayList<>();
                    for (int i = 0; i < 20; i++) {
                        words.add(word(random).getBytes(StandardCharsets.UTF_8));
                    }
                    WordBeginnings begun = new WordBeginnings(words, FOLD);
                    for (byte[] word : words) {
                        String read = new String(word, StandardCharsets.UTF_8);
                        String upper = random.nextBoolean() ? read : read.toUpperCase(Locale.ROOT);
                        byte[] text = ("x " + upper + " and").getBytes(StandardCharsets.UTF_8);
                        int end = 2 + upper.getBytes(StandardCharsets.UTF_8).length;
                        assertThat(begun.may(text, 2)).as(read).isEqualTo(1);
                        // Behind a unit that ends with the word stands no letter.
                        text[end] = (byte) random.nextInt(' ', '0');
                        assertThat(begun.may(text, 2)).as(read).isEqualTo(1);
                    }
                });
    }

    private static String word(SplittableRandom random) {
        String letters = "abcxyz019 -'.";
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(9);
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(random.nextInt(i == 0 ? 9 : letters.length())));
        }
        return word.toString();
    }
}
