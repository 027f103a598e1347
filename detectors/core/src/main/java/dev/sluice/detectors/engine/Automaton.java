package dev.sluice.detectors.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/// The nodes of one pattern or several that begin at the same byte, and the classes of bytes that
/// they tell apart. Immutable.
final class Automaton {

    private final CompiledPattern[] patterns;
    private final BeforeClasses before;
    private final Nfa nfa;
    private final int[] roots;
    private final char[] rankOf;
    private final char[] classes;
    private final int[] representatives;
    private final int[] cuts;

    /// @param patterns ascending by id
    /// @param before the classes of what stands before a start
    Automaton(List<CompiledPattern> patterns, BeforeClasses before) {
        this.patterns = patterns.toArray(CompiledPattern[]::new);
        this.before = before;
        this.roots = new int[this.patterns.length];
        int nodes = patterns.stream().mapToInt(pattern -> pattern.nfa().size()).sum();
        int length = patterns.stream().mapToInt(pattern -> pattern.nfa().length()).sum();
        this.nfa = new Nfa(nodes, length);
        this.rankOf = new char[nodes];
        for (int rank = 0; rank < roots.length; rank++) {
            int first = nfa.size();
            roots[rank] = nfa.addAll(this.patterns[rank].nfa());
            Arrays.fill(rankOf, first, nfa.size(), (char) rank);
        }
        ByteClasses partition = partition();
        this.classes = partition.classes();
        this.representatives = partition.representatives();
        this.cuts = lengths();
    }

    private ByteClasses partition() {
        ByteClasses partition = new ByteClasses(256);
        BitSet ranges = new BitSet();
        for (int node = 0; node < nfa.size(); node++) {
            for (int edge = 0; edge < nfa.edges(node); edge++) {
                ranges.set(nfa.low(node, edge) << 8 | nfa.high(node, edge));
            }
        }
        ranges.stream().forEach(range -> partition.split(range >>> 8, range & 0xFF));
        for (CompiledPattern pattern : patterns) {
            pattern.edges().splitAfter(partition);
        }
        if (nfa.hasAssertions()) {
            for (int kind = Assertion.NEWLINE; kind < Assertion.KINDS; kind++) {
                boolean[] in = new boolean[256];
                for (int b = 0; b < 256; b++) {
                    in[b] = Assertion.kind(b) == kind;
                }
                partition.split(in);
            }
        }
        return partition;
    }

    private int[] lengths() {
        TreeSet<Integer> lengths = new TreeSet<>();
        int reach = 1;
        for (CompiledPattern pattern : patterns) {
            reach = Math.max(reach, pattern.reach());
            if (pattern.isCut()) {
                lengths.add(pattern.maxLength());
            }
        }
        lengths.add(reach);
        return lengths.stream().mapToInt(Integer::intValue).toArray();
    }

    int patterns() {
        return patterns.length;
    }

    CompiledPattern pattern(int rank) {
        return patterns[rank];
    }

    Nfa nfa() {
        return nfa;
    }

    BeforeClasses before() {
        return before;
    }

    /// The first node of a pattern.
    int root(int rank) {
        return roots[rank];
    }

    /// The pattern that a node belongs to.
    int rank(int node) {
        return rankOf[node];
    }

    /// Class of each byte.
    char[] classes() {
        return classes;
    }

    /// The class of the unit's end, after those of bytes.
    int end() {
        return representatives.length;
    }

    /// A byte of the class.
    int representative(int c) {
        return representatives[c];
    }

    /// Longest match that is found, in bytes.
    int reach() {
        return cuts[cuts.length - 1];
    }

    /// How many lengths there are at which a walk stops to look for cut matches.
    int cuts() {
        return cuts.length;
    }

    /// A length at which a walk stops, ascending; the last one ends it.
    int cut(int index) {
        return cuts[index];
    }
}
