package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A set of code points as a small acyclic byte automaton over their UTF-8 sequences: nodes with
/// equal tails are one. Surrogates have no UTF-8 and fall out.
final class Utf8Classes {

    /// Target of the edges that end a sequence.
    static final int END = -1;

    private static final int[] LAST_OF_LENGTH = {0x7F, 0x7FF, 0xFFFF, CodePoints.MAX};
    private static final int SURROGATES = 0xD800;
    private static final int AFTER_SURROGATES = 0xE000;

    /// Each node's edges: `(low, high, target)`; children stand before their parents.
    private final List<int[]> nodes = new ArrayList<>();

    private final Map<List<Integer>, Integer> interned = new HashMap<>();

    Utf8Classes(CodePoints set) {
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

    int nodes() {
        return nodes.size();
    }

    /// A copy of the edges of a node. The last node is the first to be entered.
    int[] edges(int node) {
        return nodes.get(node).clone();
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
        byte[] low = Character.toString(first).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] high = Character.toString(last).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int[] sequence = new int[2 * low.length];
        for (int i = 0; i < low.length; i++) {
            sequence[2 * i] = low[i] & 0xFF;
            sequence[2 * i + 1] = high[i] & 0xFF;
        }
        out.add(sequence);
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

    private int addNode(List<Integer> edges) {
        nodes.add(edges.stream().mapToInt(Integer::intValue).toArray());
        return nodes.size() - 1;
    }
}
