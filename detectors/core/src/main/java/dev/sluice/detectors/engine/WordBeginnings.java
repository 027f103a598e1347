package dev.sluice.detectors.engine;

import java.util.List;

/// Whether one of many words may stand at a place: a hash of the letters and digits that it begins
/// with. Necessary, never sufficient. Immutable.
final class WordBeginnings {

    /// Most letters and digits that are looked at.
    private static final int MOST = 6;

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

    /// Whether a word may begin at `at`.
    ///
    /// @param high where the text ends
    /// @param closed whether it ends there for good
    boolean may(byte[] text, int at, int high, boolean closed) {
        int left = high - at;
        if (left <= MOST && !closed) {
            return true;
        }
        long bytes = FirstLetters.at(text, at);
        bytes = left < Long.BYTES ? bytes & ~(-1L << (8 * left)) : bytes;
        int run = Math.clamp(FirstLetters.run(bytes), 1, MOST);
        return letters.has(FirstLetters.folded(bytes), run, 0) != 0;
    }
}
