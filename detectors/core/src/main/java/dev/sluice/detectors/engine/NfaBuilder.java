package dev.sluice.detectors.engine;

import java.util.List;

/// Turns a pattern into an [Nfa], from its last part to its first.
final class NfaBuilder {

    private final Nfa nfa = new Nfa(64, 256);
    private final int maxNodes;

    private NfaBuilder(int maxNodes) {
        this.maxNodes = maxNodes;
    }

    /// @throws PatternException if the automaton has more than `maxNodes` nodes
    static Nfa of(Ast ast, int maxNodes) {
        NfaBuilder builder = new NfaBuilder(maxNodes);
        return builder.nfa.startAt(builder.build(ast, builder.node(Nfa.MATCH)));
    }

    private int build(Ast ast, int next) {
        return switch (ast) {
            case Ast.Empty _ -> next;
            case Ast.Chars(CodePoints set) -> chars(set, next);
            case Ast.Assert(Assertion kind) -> nfa.addAssertion(kind, next);
            case Ast.Cat(List<Ast> parts) -> {
                int start = next;
                for (Ast part : parts.reversed()) {
                    start = build(part, start);
                }
                yield start;
            }
            case Ast.Alt(List<Ast> options) -> {
                int[] starts = new int[options.size()];
                for (int i = 0; i < starts.length; i++) {
                    starts[i] = build(options.get(i), next);
                }
                yield node(Nfa.SPLIT, starts);
            }
            case Ast.Repeat(Ast body, int min, int max) -> repeat(body, min, max, next);
        };
    }

    private int repeat(Ast body, int min, int max, int next) {
        int start = next;
        if (max == Ast.UNBOUNDED) {
            start = node(Nfa.SPLIT, next, next);
            nfa.setBranch(start, 0, build(body, start));
        } else {
            for (int i = min; i < max; i++) {
                start = node(Nfa.SPLIT, build(body, start), next);
            }
        }
        for (int i = 0; i < min; i++) {
            start = build(body, start);
        }
        return start;
    }

    private int chars(CodePoints set, int next) {
        Utf8Classes shape = set.utf8();
        int first = nfa.size();
        for (int i = 0; i < shape.nodes(); i++) {
            int[] edges = shape.edges(i);
            for (int e = 2; e < edges.length; e += 3) {
                edges[e] = edges[e] == Utf8Classes.END ? next : first + edges[e];
            }
            node(Nfa.BYTES, edges);
        }
        return nfa.size() - 1;
    }

    private int node(byte kind, int... content) {
        if (nfa.size() >= maxNodes) {
            throw new PatternException(
                    "the pattern is too large: more than " + maxNodes + " nodes", 0);
        }
        return nfa.add(kind, content);
    }
}
