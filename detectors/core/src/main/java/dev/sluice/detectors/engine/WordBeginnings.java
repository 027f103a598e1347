package dev.sluice.detectors.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// Whether one of many words may stand at a place: a hash of the letters and digits that it begins
/// with. Necessary, never sufficient. Immutable.
final class WordBeginnings implements Sieve {

    /// Most letters and digits that are looked at.
    static final int MOST = 6;

    private final FirstLetters letters;

    /// @param words folded
    /// @param fold what each byte counts as
    WordBeginnings(List<byte[]> words, byte[] fold) {
        letters = new FirstLetters(words.size());
        long[][] forms = forms(fold);
        for (byte[] word : words) {
            int run = 0;
            while (run < Math.min(MOST, word.length) && HotwordIndex.touches(word[run])) {
                run++;
            }
            add(word, Math.max(1, run), 0, 0, forms);
        }
    }

    /// For each byte of a folded word what the bytes that count as it look like in a hash.
    private static long[][] forms(byte[] fold) {
        long[][] forms = new long[256][];
        Arrays.fill(forms, new long[0]);
        for (int b = 0; b < 256; b++) {
            long form = FirstLetters.folded(b);
            int word = fold[b] & 0xFF;
            forms[word] =
                    LongStream.concat(Arrays.stream(forms[word]), LongStream.of(form))
                            .distinct()
                            .toArray();
        }
        return forms;
    }

    /// Adds the first bytes of a word in all forms that count as they do.
    private void add(byte[] word, int length, int at, long key, long[][] forms) {
        if (at == length) {
            letters.add(key, length, 0);
            return;
        }
        for (long form : forms[word[at] & 0xFF]) {
            add(word, length, at + 1, key | form << (8 * at), forms);
        }
    }

    /// Clears the bits of places where no word begins that stands there whole: behind it must be no
    /// letter or digit, whether its unit ends there or not.
    @Override
    public void keep(MaskSlice slice, int blocks, long[] out) {
        for (int block = 0; block < blocks; block++) {
            int slot = slice.slot + block;
            int at = slice.at + block * Masks.BLOCK;
            long kept = 0;
            for (long rest = out[slot]; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                kept |= may(slice.text, at + place) << place;
            }
            out[slot] = kept;
        }
    }

    /// 1 if a word may begin at `at`, else 0.
    long may(byte[] text, int at) {
        long bytes = FirstLetters.at(text, at);
        int run = Math.clamp(FirstLetters.run(bytes), 1, MOST);
        return letters.has(FirstLetters.folded(bytes), run, 0);
    }
}
