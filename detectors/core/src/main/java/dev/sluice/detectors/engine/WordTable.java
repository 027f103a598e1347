package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Words by the hash of their first bytes, folded. Small, so that most places where a word could
/// begin are turned down out of the nearest cache. Immutable.
final class WordTable {

    /// Longest prefix that is hashed; shorter words are hashed whole.
    static final int PREFIX = 4;

    private static final int BITS = 12;

    private final byte[] fold;

    /// For each length of a prefix the first place in [#order] for a hash, and past the last; null
    /// if there is no such prefix.
    private final char[][] heads = new char[PREFIX + 1][];

    /// Ids of words, those of one prefix length and hash together, the shortest first.
    private final int[] order;

    private final byte[][] words;

    /// @param words folded; the index of a word is its id
    /// @param fold what each byte counts as
    WordTable(List<byte[]> words, byte[] fold) {
        this.fold = fold;
        this.words = words.toArray(byte[][]::new);
        List<Integer> ids = new ArrayList<>();
        for (int id = 0; id < this.words.length; id++) {
            ids.add(id);
        }
        ids.sort(
                Comparator.<Integer>comparingInt(id -> prefix(this.words[id]))
                        .thenComparingInt(id -> hash(this.words[id]))
                        .thenComparingInt(id -> this.words[id].length));
        this.order = ids.stream().mapToInt(Integer::intValue).toArray();
        for (int at = order.length - 1; at >= 0; at--) {
            byte[] word = this.words[order[at]];
            int length = prefix(word);
            if (heads[length] == null) {
                heads[length] = new char[(1 << BITS) + 1];
                Arrays.fill(heads[length], (char) (at + 1));
            }
            Arrays.fill(heads[length], 0, hash(word) + 1, (char) at);
        }
    }

    private static int prefix(byte[] word) {
        return Math.min(PREFIX, word.length);
    }

    private static int hash(byte[] word) {
        int key = 0;
        for (int i = 0; i < prefix(word); i++) {
            key = key << 8 | word[i] & 0xFF;
        }
        return hash(key);
    }

    private static int hash(int key) {
        return key * 0x9E3779B1 >>> 32 - BITS;
    }

    /// Takes a word that stands in the text.
    interface Taker {

        /// @param past index past its last byte
        void word(int id, int past);
    }

    /// Gives all words that begin at `at` and end in the text.
    ///
    /// @return whether a word may begin there that goes on behind the text, or ends with it
    boolean find(byte[] text, int at, int past, Taker taker) {
        boolean goesOn = false;
        int key = 0;
        for (int length = 1; length <= PREFIX; length++) {
            if (at + length > past) {
                return true;
            }
            key = key << 8 | fold[text[at + length - 1] & 0xFF] & 0xFF;
            char[] own = heads[length];
            if (own != null) {
                int hash = hash(key);
                for (int i = own[hash]; i < own[hash + 1]; i++) {
                    goesOn |= find(order[i], text, at, past, taker);
                }
            }
        }
        return goesOn;
    }

    private boolean find(int id, byte[] text, int at, int past, Taker taker) {
        byte[] word = words[id];
        int known = Math.min(word.length, past - at);
        for (int i = 0; i < known; i++) {
            if (fold[text[at + i] & 0xFF] != word[i]) {
                return false;
            }
        }
        if (known < word.length) {
            return true;
        }
        taker.word(id, at + known);
        // Whether it ends there is known with the next byte only.
        return at + known == past;
    }
}
