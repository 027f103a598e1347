package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The [Way]s over one pattern. Used by one thread.
final class Ways {

    /// Most bytes of a place that are not ASCII and are told apart: those of a folded `k` or `s`.
    private static final int MAX_OTHERS = 4;

    private final Nfa nfa;
    private final SymbolSet after;
    private final NfaSteps steps;
    private final NodeSet reached;

    /// By the nodes that bytes lead to: a long pattern has the same ways again and again.
    private final Map<List<Integer>, Way> known = new HashMap<>();

    /// @param after what may stand after a match
    Ways(Nfa nfa, SymbolSet after) {
        this.nfa = nfa;
        this.after = after;
        this.steps = new NfaSteps(nfa);
        this.reached = new NodeSet(nfa.size());
    }

    /// The way of walks that have read nothing.
    Way start() {
        return new Way(this, closed(List.of(nfa.start())), false);
    }

    /// What may stand after a match.
    SymbolSet after() {
        return after;
    }

    /// The ways behind the next byte, each with the bytes that lead there: no step tells them
    /// apart.
    Map<Way, SymbolSet> behind(Way way) {
        boolean[] begins = begins(way.nodes());
        Map<Way, SymbolSet> groups = new LinkedHashMap<>();
        int past;
        for (int low = 0; low < 256; low = past) {
            past = low + 1;
            while (!begins[past]) {
                past++;
            }
            List<Integer> targets = targets(way.nodes(), low);
            if (!targets.isEmpty()) {
                Way next =
                        known.computeIfAbsent(targets, _ -> new Way(this, closed(targets), true));
                groups.computeIfAbsent(next, _ -> new SymbolSet()).add(low, past - 1);
            }
        }
        return groups;
    }

    /// The bytes, and the one past them, at which nodes may lead elsewhere than the byte before.
    private boolean[] begins(int[] nodes) {
        boolean[] begins = new boolean[257];
        begins[256] = true;
        for (int node : nodes) {
            for (int edge = 0; edge < nfa.edges(node); edge++) {
                begins[nfa.low(node, edge)] = true;
                begins[nfa.high(node, edge) + 1] = true;
            }
        }
        return begins;
    }

    private List<Integer> targets(int[] nodes, int b) {
        List<Integer> targets = new ArrayList<>();
        for (int node : nodes) {
            int target = nfa.kind(node) == Nfa.BYTES ? nfa.target(node, b) : -1;
            if (target >= 0) {
                targets.add(target);
            }
        }
        return targets;
    }

    private int[] closed(List<Integer> nodes) {
        reached.clear();
        nodes.forEach(reached::add);
        steps.closeFreely(reached);
        return reached.toArray();
    }

    /// Whether a match ends at one of the nodes.
    boolean matches(int[] nodes) {
        for (int node : nodes) {
            if (nfa.kind(node) == Nfa.MATCH) {
                return true;
            }
        }
        return false;
    }

    /// Adds the bytes that are read at nodes to a place; where they lead.
    int[] step(int[] nodes, SymbolSet place) {
        reached.clear();
        for (int node : nodes) {
            for (int edge = 0; edge < nfa.edges(node); edge++) {
                place.add(nfa.low(node, edge), nfa.high(node, edge));
                reached.add(nfa.lead(node, edge));
            }
        }
        steps.closeFreely(reached);
        return reached.toArray();
    }

    /// A place without a difference between many bytes that are not ASCII: tables stay small.
    static SymbolSet told(SymbolSet place) {
        return place.countOthers() > MAX_OTHERS ? place.add(0x80, 0xFF) : place;
    }
}
