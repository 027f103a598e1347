package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The byte automaton of one pattern, or of several beside each other. Filled by [NfaBuilder] or
/// from others, then only read.
///
/// There are hundreds of thousands of nodes in a large scanner: they share arrays.
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
    private byte[] kinds;

    /// Where the data of each node end.
    private int[] ends;

    /// The data of all nodes, one behind the other.
    private int[] data;

    private int size;
    private int start;

    /// @param nodes about as many as will be added
    /// @param length about that of their data
    Nfa(int nodes, int length) {
        this.kinds = new byte[nodes];
        this.ends = new int[nodes];
        this.data = new int[length];
    }

    int size() {
        return size;
    }

    /// Length of the data of all nodes.
    int length() {
        return size == 0 ? 0 : ends[size - 1];
    }

    int start() {
        return start;
    }

    byte kind(int node) {
        return kinds[node];
    }

    private int begin(int node) {
        return node == 0 ? 0 : ends[node - 1];
    }

    boolean hasAssertions() {
        return !assertions.isEmpty();
    }

    Assertion assertion(int node) {
        return assertions.get(data[begin(node)]);
    }

    /// Where an [#ASSERT] node goes on.
    int behindAssertion(int node) {
        return data[begin(node) + 1];
    }

    /// How many targets a [#SPLIT] node has.
    int branches(int node) {
        return ends[node] - begin(node);
    }

    /// One of the targets of a [#SPLIT] node.
    int branch(int node, int index) {
        return data[begin(node) + index];
    }

    /// How many ranges of bytes a node consumes; none but at a [#BYTES] node.
    int edges(int node) {
        return kinds[node] == BYTES ? (ends[node] - begin(node)) / 3 : 0;
    }

    /// The lowest byte of a range.
    int low(int node, int edge) {
        return data[begin(node) + 3 * edge];
    }

    /// The highest byte of a range.
    int high(int node, int edge) {
        return data[begin(node) + 3 * edge + 1];
    }

    /// Where the bytes of a range lead.
    int lead(int node, int edge) {
        return data[begin(node) + 3 * edge + 2];
    }

    /// Where `b` leads from a [#BYTES] node; -1 for nowhere.
    int target(int node, int b) {
        for (int i = begin(node); i < ends[node]; i += 3) {
            if (b >= data[i] && b <= data[i + 1]) {
                return data[i + 2];
            }
        }
        return -1;
    }

    int add(byte kind, int... content) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        int from = length();
        int to = from + content.length;
        if (to > data.length) {
            data = Arrays.copyOf(data, Math.max(to, 2 * data.length));
        }
        System.arraycopy(content, 0, data, from, content.length);
        kinds[size] = kind;
        ends[size] = to;
        return size++;
    }

    /// Adds the nodes of another automaton; the place of its start.
    int addAll(Nfa other) {
        int shift = size;
        for (int node = 0; node < other.size; node++) {
            int[] content = Arrays.copyOfRange(other.data, other.begin(node), other.ends[node]);
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
                default -> add(MATCH);
            }
        }
        return other.start + shift;
    }

    int addAssertion(Assertion assertion, int target) {
        assertions.add(assertion);
        return add(ASSERT, assertions.size() - 1, target);
    }

    /// Sets the target of a [#SPLIT] node that did not exist when the node was made.
    void setBranch(int node, int index, int target) {
        data[begin(node) + index] = target;
    }

    /// Ends the filling.
    Nfa startAt(int node) {
        start = node;
        kinds = Arrays.copyOf(kinds, size);
        ends = Arrays.copyOf(ends, size);
        data = Arrays.copyOf(data, length());
        return this;
    }
}
