package dev.sluice.detectors.engine;

/// The moves of an [Nfa] over sets of nodes. A set holds what waits: nodes that consume a byte,
/// assertions not yet decided, and matches. Owned by one caller.
final class NfaSteps {

    private final Nfa nfa;
    private final NodeSet seen;
    private int[] stack = new int[64];

    NfaSteps(Nfa nfa) {
        this.nfa = nfa;
        this.seen = new NodeSet(nfa.size());
    }

    /// Starts to fill `to`.
    void begin(NodeSet to) {
        to.clear();
        seen.clear();
    }

    /// Adds to `to` all that is reached from `node` without a byte; assertions wait.
    void close(int node, NodeSet to) {
        close(node, -1, -1, to);
    }

    /// Puts into `to` what is left of `from` once the neighbours' kinds are known.
    void resolve(NodeSet from, int before, int after, NodeSet to) {
        begin(to);
        for (int i = 0; i < from.size(); i++) {
            close(from.get(i), before, after, to);
        }
    }

    /// Puts into `to` what is reached from the resolved set `from` by byte `b`.
    void step(NodeSet from, int b, NodeSet to) {
        begin(to);
        for (int i = 0; i < from.size(); i++) {
            int node = from.get(i);
            if (nfa.kind(node) == Nfa.BYTES) {
                int target = nfa.target(node, b);
                if (target >= 0) {
                    close(target, to);
                }
            }
        }
    }

    /// Adds to a set all that its nodes lead to without a byte, as if every assertion held.
    void closeFreely(NodeSet set) {
        // The set grows while it is read.
        for (int i = 0; i < set.size(); i++) {
            leadFreely(set.get(i), set);
        }
    }

    /// Adds what a node leads to at once without a byte, as if every assertion held.
    void leadFreely(int node, NodeSet to) {
        if (nfa.kind(node) == Nfa.SPLIT) {
            for (int i = 0; i < nfa.branches(node); i++) {
                to.add(nfa.branch(node, i));
            }
        } else if (nfa.kind(node) == Nfa.ASSERT) {
            to.add(nfa.behindAssertion(node));
        }
    }

    /// Adds the bytes that a node consumes to a set.
    void addBytes(int node, SymbolSet to) {
        for (int edge = 0; edge < nfa.edges(node); edge++) {
            to.add(nfa.low(node, edge), nfa.high(node, edge));
        }
    }

    /// Adds what its bytes lead to.
    void addTargets(int node, NodeSet to) {
        for (int edge = 0; edge < nfa.edges(node); edge++) {
            to.add(nfa.lead(node, edge));
        }
    }

    /// Whether a match ends at one of the nodes.
    boolean matches(NodeSet nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nfa.kind(nodes.get(i)) == Nfa.MATCH) {
                return true;
            }
        }
        return false;
    }

    boolean hasAssertions(NodeSet set) {
        if (!nfa.hasAssertions()) {
            return false;
        }
        for (int i = 0; i < set.size(); i++) {
            if (nfa.kind(set.get(i)) == Nfa.ASSERT) {
                return true;
            }
        }
        return false;
    }

    /// @param before kind of the byte before, or -1 while assertions have to wait
    private void close(int start, int before, int after, NodeSet to) {
        int depth = push(start, 0);
        while (depth > 0) {
            int node = stack[--depth];
            if (!seen.add(node)) {
                continue;
            }
            if (nfa.kind(node) == Nfa.SPLIT) {
                for (int i = 0; i < nfa.branches(node); i++) {
                    depth = push(nfa.branch(node, i), depth);
                }
            } else if (nfa.kind(node) == Nfa.ASSERT && before >= 0) {
                if (nfa.assertion(node).holds(before, after)) {
                    depth = push(nfa.behindAssertion(node), depth);
                }
            } else {
                to.add(node);
            }
        }
    }

    private int push(int node, int depth) {
        if (depth == stack.length) {
            stack = java.util.Arrays.copyOf(stack, depth * 2);
        }
        stack[depth] = node;
        return depth + 1;
    }
}
