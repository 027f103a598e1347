package dev.sluice.detectors.engine;

import java.util.List;

/// Whether one of many words may stand at a place: a hash of the letters and digits that it begins
/// with. Necessary, never sufficient. Immutable.
final class WordBeginnings implements Sieve {

    /// Most letters and digits that are looked at.
    static final int MOST = 6;

    private final byte[] fold;
    private final FirstLetters letters = new FirstLetters();

    /// @param words folded
    /// @param fold what each byte counts as
    WordBeginnings(List<byte[]> words, byte[] fold) {
        this.fold = fold;
        for (byte[] word : words) {
            int run = 0;
            while (run < Math.min(MOST, word.length) && HotwordIndex.touches(word[run])) {
                run++;
            }
            add(word, Math.max(1, run), 0, 0);
        }
    }

    /// Adds the first bytes of a word in all forms that count as they do.
    private void add(byte[] word, int length, int at, long key) {
        if (at == length) {
            letters.add(key, length, 0);
            return;
        }
        long last = 0;
        for (int b = 0; b < 256; b++) {
            long form = FirstLetters.folded(b);
            if (fold[b] == word[at] && form != last) {
                add(word, length, at + 1, key | form << (8 * at));
                last = form;
            }
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
