package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the matches of an automaton leave a run of bytes. Owned by the compiler.
final class RunExits {

    /// Most exits of a run.
    private static final int MOST = 12;

    private final Nfa nfa;
    private final NfaSteps steps;
    private final NodeSet roots;

    /// Bytes that stand alone on an edge.
    private final SymbolSet alone = new SymbolSet();

    /// For closures, one in another.
    private final NodeSet outer;

    private final NodeSet inner;

    /// By node what may stand behind an exit to it, and what may stand first.
    private final Map<Integer, List<Behind>> behind = new HashMap<>();

    private final Map<Integer, SymbolSet> first = new HashMap<>();

    /// Bytes of an exit but its first.
    private record Behind(SymbolSet next, SymbolSet third) {}

    RunExits(Automaton automaton) {
        this.nfa = automaton.nfa();
        this.steps = new NfaSteps(nfa);
        this.roots = new NodeSet(nfa.size());
        this.outer = new NodeSet(nfa.size());
        this.inner = new NodeSet(nfa.size());
        for (int rank = 0; rank < automaton.patterns(); rank++) {
            roots.add(automaton.root(rank));
        }
        steps.closeFreely(roots);
        for (int node = 0; node < nfa.size(); node++) {
            if (nfa.edges(node) == 1 && nfa.low(node, 0) == nfa.high(node, 0)) {
                alone.add(nfa.low(node, 0));
            }
        }
    }

    /// Whether matches may have a byte that can be nothing but `symbol`.
    boolean asksFor(int symbol) {
        return alone.contains(symbol);
    }

    /// The bytes of matches before the first `symbol`.
    SymbolSet bytesBefore(int symbol) {
        SymbolSet others = SymbolSet.all().remove(symbol);
        SymbolSet run = new SymbolSet();
        NodeSet reached = within(others);
        for (int i = 0; i < reached.size(); i++) {
            steps.addBytes(reached.get(i), run);
        }
        return run.remove(symbol);
    }

    /// What the first bytes of matches may be, so many of them; all bytes that are not ASCII if one
    /// is.
    SymbolSet firstBytes(int count) {
        SymbolSet bytes = new SymbolSet();
        NodeSet at = roots;
        for (int i = 0; i < count; i++) {
            NodeSet next = new NodeSet(nfa.size());
            for (int n = 0; n < at.size(); n++) {
                steps.addBytes(at.get(n), bytes);
                steps.addTargets(at.get(n), next);
            }
            steps.closeFreely(next);
            at = next;
        }
        return coarse(bytes);
    }

    /// The same with all bytes that are not ASCII if it has one: letters are not told apart.
    private static SymbolSet coarse(SymbolSet bytes) {
        return bytes.meets(0x80, 0xFF) ? bytes.add(0x80, 0xFF) : bytes;
    }

    /// How matches leave the run; nothing if one may begin outside of it or end within.
    List<RunExit> exits(SymbolSet run) {
        NodeSet reached = within(run);
        Map<Behind, SymbolSet> ends = new LinkedHashMap<>();
        for (int i = 0; i < reached.size(); i++) {
            int node = reached.get(i);
            boolean leaves = addExits(node, run, ends);
            if (nfa.kind(node) == Nfa.MATCH || (leaves && roots.contains(node))) {
                return List.of();
            }
        }
        List<RunExit> exits = new ArrayList<>();
        ends.forEach((behind, end) -> exits.add(new RunExit(end, behind.next(), behind.third())));
        return exits.size() <= MOST ? exits : List.of(widest(exits));
    }

    private static RunExit widest(List<RunExit> exits) {
        RunExit all = new RunExit(new SymbolSet(), new SymbolSet(), new SymbolSet());
        for (RunExit exit : exits) {
            all.end().add(exit.end());
            all.next().add(exit.next());
            all.third().add(exit.third());
        }
        return all;
    }

    /// Adds the exits by the bytes of a node that are not of the run; whether there are any.
    private boolean addExits(int node, SymbolSet run, Map<Behind, SymbolSet> ends) {
        boolean any = false;
        for (int edge = 0; edge < nfa.edges(node); edge++) {
            SymbolSet end = new SymbolSet();
            end.add(nfa.low(node, edge), nfa.high(node, edge)).removeAll(run);
            if (!end.isEmpty()) {
                any = true;
                for (Behind way : behind(nfa.lead(node, edge))) {
                    ends.computeIfAbsent(way, _ -> new SymbolSet()).add(end);
                }
            }
        }
        return any;
    }

    private List<Behind> behind(int target) {
        List<Behind> known = behind.get(target);
        if (known == null) {
            known = makeBehind(target);
            behind.put(target, known);
        }
        return known;
    }

    private List<Behind> makeBehind(int target) {
        NodeSet next = closureOf(target, outer);
        if (steps.matches(next)) {
            return List.of(new Behind(SymbolSet.all(), SymbolSet.all()));
        }
        Map<SymbolSet, SymbolSet> byThird = new LinkedHashMap<>();
        for (int i = 0; i < next.size(); i++) {
            int node = next.get(i);
            for (int edge = 0; edge < nfa.edges(node); edge++) {
                byThird.computeIfAbsent(first(nfa.lead(node, edge)), _ -> new SymbolSet())
                        .add(nfa.low(node, edge), nfa.high(node, edge));
            }
        }
        List<Behind> all = new ArrayList<>();
        byThird.forEach((third, second) -> all.add(new Behind(coarse(second), third)));
        return all;
    }

    /// What may stand where a node is.
    private SymbolSet first(int node) {
        SymbolSet known = first.get(node);
        if (known == null) {
            known = makeFirst(node);
            first.put(node, known);
        }
        return known;
    }

    private SymbolSet makeFirst(int node) {
        NodeSet nodes = closureOf(node, inner);
        if (steps.matches(nodes)) {
            return SymbolSet.all();
        }
        SymbolSet bytes = new SymbolSet();
        for (int i = 0; i < nodes.size(); i++) {
            steps.addBytes(nodes.get(i), bytes);
        }
        return coarse(bytes);
    }

    /// All nodes that bytes of the run lead to.
    private NodeSet within(SymbolSet run) {
        NodeSet reached = new NodeSet(nfa.size());
        for (int i = 0; i < roots.size(); i++) {
            reached.add(roots.get(i));
        }
        // The set grows while it is read.
        for (int i = 0; i < reached.size(); i++) {
            int node = reached.get(i);
            steps.leadFreely(node, reached);
            for (int edge = 0; edge < nfa.edges(node); edge++) {
                if (run.meets(nfa.low(node, edge), nfa.high(node, edge))) {
                    reached.add(nfa.lead(node, edge));
                }
            }
        }
        return reached;
    }

    private NodeSet closureOf(int node, NodeSet nodes) {
        nodes.clear();
        nodes.add(node);
        steps.closeFreely(nodes);
        return nodes;
    }
}
