package dev.sluice.detectors.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words as a tree over folded bytes. Immutable once built.
final class WordTrie {

    static final int ROOT = 0;

    /// No word ends at the node.
    static final int NO_WORD = -1;

    private final char[] classes = new char[256];
    private final int width;
    private int[] next;
    private int[] words;
    private int nodes = 1;

    /// @param folded the words; the index of a word is its id
    /// @param fold what each byte counts as
    WordTrie(List<byte[]> folded, byte[] fold) {
        int count = 1;
        int[] ofFolded = new int[256];
        for (byte[] word : folded) {
            for (byte b : word) {
                if (ofFolded[b & 0xFF] == 0) {
                    ofFolded[b & 0xFF] = count++;
                }
            }
        }
        width = count;
        for (int b = 0; b < 256; b++) {
            classes[b] = (char) ofFolded[fold[b] & 0xFF];
        }
        next = new int[64 * width];
        words = new int[64];
        words[ROOT] = NO_WORD;
        for (int id = 0; id < folded.size(); id++) {
            add(folded.get(id), id);
        }
        sortByLevel();
    }

    /// The node that byte `b` (as it stands in the text) leads to; [#ROOT] for none.
    int next(int node, byte b) {
        return next[node * width + classes[b & 0xFF]];
    }

    /// Id of the word that ends at the node, or [#NO_WORD].
    int word(int node) {
        return words[node];
    }

    /// Whether a word begins with byte `b` (as it stands in the text).
    boolean begins(byte b) {
        return next[classes[b & 0xFF]] != ROOT;
    }

    private void add(byte[] word, int id) {
        int node = ROOT;
        for (byte b : word) {
            int slot = node * width + classes[b & 0xFF];
            if (next[slot] == ROOT) {
                // First the node: it may put a larger array in the place of `next`.
                int created = newNode();
                next[slot] = created;
            }
            node = next[slot];
        }
        words[node] = id;
    }

    private int newNode() {
        if (nodes == words.length) {
            words = Arrays.copyOf(words, nodes * 2);
            next = Arrays.copyOf(next, nodes * 2 * width);
        }
        words[nodes] = NO_WORD;
        return nodes++;
    }

    /// Numbers the nodes level by level, so that those near the root, which most searches end at,
    /// lie close together in memory.
    private void sortByLevel() {
        int[] order = new int[nodes];
        int[] numbers = new int[nodes];
        int count = 1;
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < width; c++) {
                int child = next[order[i] * width + c];
                if (child != ROOT) {
                    numbers[child] = count;
                    order[count++] = child;
                }
            }
        }
        int[] sortedNext = new int[nodes * width];
        int[] sortedWords = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            sortedWords[i] = words[order[i]];
            for (int c = 0; c < width; c++) {
                sortedNext[i * width + c] = numbers[next[order[i] * width + c]];
            }
        }
        next = sortedNext;
        words = sortedWords;
    }

    /// Collects equal words under one id. Owned by one caller.
    static final class Words {
        private final List<byte[]> folded = new ArrayList<>();
        private final Map<ByteBuffer, Integer> ids = new HashMap<>();

        int id(byte[] word) {
            return ids.computeIfAbsent(
                    ByteBuffer.wrap(word),
                    _ -> {
                        folded.add(word);
                        return folded.size() - 1;
                    });
        }

        List<byte[]> all() {
            return folded;
        }
    }
}
