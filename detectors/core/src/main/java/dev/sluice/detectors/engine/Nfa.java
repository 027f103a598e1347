package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The byte automaton of one pattern. Filled by [NfaBuilder], then only read.
final class Nfa {

    /// Consumes one byte; data is `(low, high, target)` triples with disjoint ranges.
    static final byte BYTES = 0;

    /// Goes on at each target; data is the targets.
    static final byte SPLIT = 1;

    /// Goes on if an assertion holds; data is its place in the list of assertions and the target.
    static final byte ASSERT = 2;

    /// The pattern has matched.
    static final byte MATCH = 3;

    private final List<Assertion> assertions = new ArrayList<>();
    private byte[] kinds = new byte[64];
    private int[][] data = new int[64][];
    private int size;
    private int start;

    int size() {
        return size;
    }

    int start() {
        return start;
    }

    byte kind(int node) {
        return kinds[node];
    }

    int[] data(int node) {
        return data[node];
    }

    boolean hasAssertions() {
        return !assertions.isEmpty();
    }

    Assertion assertion(int node) {
        return assertions.get(data[node][0]);
    }

    /// Where `b` leads from a [#BYTES] node; -1 for nowhere.
    int target(int node, int b) {
        int[] edges = data[node];
        for (int i = 0; i < edges.length; i += 3) {
            if (b >= edges[i] && b <= edges[i + 1]) {
                return edges[i + 2];
            }
        }
        return -1;
    }

    int add(byte kind, int[] content) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            data = Arrays.copyOf(data, size * 2);
        }
        kinds[size] = kind;
        data[size] = content;
        return size++;
    }

    /// Adds the nodes of another automaton, whose matches get `rank` as data; the place of its
    /// start.
    int addAll(Nfa other, int rank) {
        int shift = size;
        for (int node = 0; node < other.size; node++) {
            int[] content = other.data[node].clone();
            switch (other.kinds[node]) {
                case BYTES -> {
                    for (int i = 2; i < content.length; i += 3) {
                        content[i] += shift;
                    }
                    add(BYTES, content);
                }
                case SPLIT -> {
                    for (int i = 0; i < content.length; i++) {
                        content[i] += shift;
                    }
                    add(SPLIT, content);
                }
                case ASSERT -> addAssertion(other.assertion(node), content[1] + shift);
                default -> add(MATCH, new int[] {rank});
            }
        }
        return other.start + shift;
    }

    int addAssertion(Assertion assertion, int target) {
        assertions.add(assertion);
        return add(ASSERT, new int[] {assertions.size() - 1, target});
    }

    void replace(int node, int[] content) {
        data[node] = content;
    }

    void startAt(int node) {
        start = node;
    }
}
