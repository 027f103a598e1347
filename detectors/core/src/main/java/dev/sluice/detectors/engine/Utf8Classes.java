package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A set of code points as a small acyclic byte automaton over their UTF-8 sequences: nodes with
/// equal tails are one. Surrogates have no UTF-8 and fall out. Immutable.
final class Utf8Classes {

    /// Target of the edges that end a sequence.
    static final int END = -1;

    private static final int[] LAST_OF_LENGTH = {0x7F, 0x7FF, 0xFFFF, CodePoints.MAX};
    private static final int SURROGATES = 0xD800;
    private static final int AFTER_SURROGATES = 0xE000;

    /// Each node's edges: `(low, high, target)`; children stand before their parents.
    private final int[][] nodes;

    Utf8Classes(CodePoints set) {
        nodes = set.maxBytes() <= 1 ? new int[][] {single(set)} : new Tree(set).nodes();
    }

    int nodes() {
        return nodes.length;
    }

    /// A copy of the edges of a node. The last node is the first to be entered.
    int[] edges(int node) {
        return nodes[node].clone();
    }

    /// Most sets are of ASCII only.
    private static int[] single(CodePoints set) {
        int[] edges = new int[3 * set.ranges()];
        for (int i = 0; i < set.ranges(); i++) {
            edges[3 * i] = set.first(i);
            edges[3 * i + 1] = set.last(i);
            edges[3 * i + 2] = END;
        }
        return edges;
    }

    private static final class Tree {
        private final List<int[]> nodes = new ArrayList<>();
        private final Map<List<Integer>, Integer> interned = new HashMap<>();

        Tree(CodePoints set) {
            List<int[]> sequences = new ArrayList<>();
            for (int i = 0; i < set.ranges(); i++) {
                int first = set.first(i);
                int last = set.last(i);
                if (first < SURROGATES) {
                    split(first, Math.min(last, SURROGATES - 1), sequences);
                }
                if (last >= AFTER_SURROGATES) {
                    split(Math.max(first, AFTER_SURROGATES), last, sequences);
                }
            }
            int root = build(sequences, 0);
            if (root != nodes.size() - 1) {
                nodes.add(nodes.get(root));
            }
        }

        int[][] nodes() {
            return nodes.toArray(int[][]::new);
        }

        private int build(List<int[]> sequences, int depth) {
            List<Integer> edges = new ArrayList<>();
            int from = 0;
            while (from < sequences.size()) {
                int[] head = sequences.get(from);
                int to = from + 1;
                while (to < sequences.size() && sameByte(head, sequences.get(to), depth)) {
                    to++;
                }
                boolean ends = head.length == 2 * depth + 2;
                int target = ends ? END : build(sequences.subList(from, to), depth + 1);
                append(edges, head[2 * depth], head[2 * depth + 1], target);
                from = to;
            }
            return interned.computeIfAbsent(edges, this::addNode);
        }

        private int addNode(List<Integer> edges) {
            nodes.add(edges.stream().mapToInt(Integer::intValue).toArray());
            return nodes.size() - 1;
        }
    }

    /// Splits a range until each piece is a product of byte ranges.
    private static void split(int first, int last, List<int[]> out) {
        for (int end : LAST_OF_LENGTH) {
            if (first <= end && last > end) {
                split(first, end, out);
                split(end + 1, last, out);
                return;
            }
        }
        if (last >= 0x80) {
            for (int shift = 6; shift <= 18; shift += 6) {
                int mask = (1 << shift) - 1;
                if ((first & ~mask) != (last & ~mask)) {
                    if ((first & mask) != 0) {
                        split(first, first | mask, out);
                        split((first | mask) + 1, last, out);
                        return;
                    }
                    if ((last & mask) != mask) {
                        split(first, (last & ~mask) - 1, out);
                        split(last & ~mask, last, out);
                        return;
                    }
                }
            }
        }
        out.add(sequence(first, last));
    }

    /// The bytes of two code points of the same length, by turns.
    private static int[] sequence(int first, int last) {
        int length = 1;
        while (last > LAST_OF_LENGTH[length - 1]) {
            length++;
        }
        int[] sequence = new int[2 * length];
        for (int i = 0; i < length; i++) {
            sequence[2 * i] = utf8(first, i, length);
            sequence[2 * i + 1] = utf8(last, i, length);
        }
        return sequence;
    }

    /// A byte of the UTF-8 sequence of a code point (RFC 3629, section 3).
    private static int utf8(int codePoint, int index, int length) {
        int bits = codePoint >>> (6 * (length - 1 - index));
        if (index > 0) {
            return 0x80 | (bits & 0x3F);
        }
        return length == 1 ? bits : (0xF00 >>> length & 0xFF) | bits;
    }

    private static boolean sameByte(int[] a, int[] b, int depth) {
        return a[2 * depth] == b[2 * depth] && a[2 * depth + 1] == b[2 * depth + 1];
    }

    private static void append(List<Integer> edges, int low, int high, int target) {
        int n = edges.size();
        if (n > 0 && edges.get(n - 2) == low - 1 && edges.get(n - 1) == target) {
            edges.set(n - 2, high);
        } else {
            edges.addAll(Arrays.asList(low, high, target));
        }
    }
}
