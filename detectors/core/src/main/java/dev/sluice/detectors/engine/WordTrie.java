package dev.sluice.detectors.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words as a tree over folded bytes. Immutable.
///
/// Nodes are numbered level by level, so that the children of one are neighbours and need no links
/// of their own; most searches end at the root, which has a table.
final class WordTrie {

    static final int ROOT = 0;

    /// No word ends at the node.
    static final int NO_WORD = -1;

    private final byte[] fold;
    private final int[] fromRoot = new int[256];
    private int nodes;

    /// The folded byte that leads to each node.
    private byte[] labels = new byte[64];

    /// First child of each node; the next node's first child is past its last.
    private int[] children = new int[64];

    private int[] words = new int[64];

    /// @param folded the words; the index of a word is its id
    /// @param fold what each byte counts as
    WordTrie(List<byte[]> folded, byte[] fold) {
        this.fold = fold;
        build(folded);
        labels = Arrays.copyOf(labels, nodes);
        children = Arrays.copyOf(children, nodes + 1);
        words = Arrays.copyOf(words, nodes);
        for (int b = 0; b < fromRoot.length; b++) {
            fromRoot[b] = child(ROOT, fold[b]);
        }
    }

    /// The node that byte `b` (as it stands in the text) leads to; [#ROOT] for none.
    int next(int node, byte b) {
        return node == ROOT ? fromRoot[b & 0xFF] : child(node, fold[b & 0xFF]);
    }

    private int child(int node, byte label) {
        for (int child = children[node]; child < children[node + 1]; child++) {
            if (labels[child] == label) {
                return child;
            }
        }
        return ROOT;
    }

    /// Id of the word that ends at the node, or [#NO_WORD].
    int word(int node) {
        return words[node];
    }

    /// The words below a node, as a stretch of the sorted words.
    private record Stretch(int from, int to) {}

    private void build(List<byte[]> folded) {
        Integer[] sorted = new Integer[folded.size()];
        Arrays.setAll(sorted, id -> id);
        Arrays.sort(sorted, (a, b) -> Arrays.compareUnsigned(folded.get(a), folded.get(b)));
        List<Stretch> level = List.of(new Stretch(0, sorted.length));
        addNode((byte) 0);
        int node = ROOT;
        for (int depth = 0; !level.isEmpty(); depth++) {
            List<Stretch> next = new ArrayList<>();
            for (Stretch stretch : level) {
                int at = stretch.from();
                // The word that ends here is the first: the others are longer.
                if (at < stretch.to() && folded.get(sorted[at]).length == depth) {
                    words[node] = sorted[at++];
                }
                children[node++] = nodes;
                while (at < stretch.to()) {
                    int from = at;
                    byte label = folded.get(sorted[at])[depth];
                    while (at < stretch.to() && folded.get(sorted[at])[depth] == label) {
                        at++;
                    }
                    addNode(label);
                    next.add(new Stretch(from, at));
                }
            }
            level = next;
        }
        children[node] = nodes;
    }

    private void addNode(byte label) {
        if (nodes + 1 == words.length) {
            labels = Arrays.copyOf(labels, nodes * 2);
            children = Arrays.copyOf(children, nodes * 2);
            words = Arrays.copyOf(words, nodes * 2);
        }
        labels[nodes] = label;
        words[nodes++] = NO_WORD;
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
