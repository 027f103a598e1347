package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the states of a [LazyDfa] by the subset construction, one step at a time. Guarded by the
/// table it belongs to.
///
/// A state is a set of nodes, what stood before it where its assertions still need to know, and the
/// patterns that were accepted on the way into it.
final class DfaMaker {

    private static final int[] NONE = {};

    private final Automaton automaton;
    private final int maxStates;
    private final TableBudget budget;
    private final Map<IntsKey, Integer> ids = new HashMap<>();
    private final List<IntsKey> keys = new ArrayList<>();
    private final Map<IntsKey, Integer> listIds = new HashMap<>();
    private final List<int[]> lists = new ArrayList<>();
    private final List<int[][]> continued = new ArrayList<>();
    private final NfaSteps steps;
    private final NodeSet current;
    private final NodeSet resolved;
    private final NodeSet next;

    DfaMaker(Automaton automaton, int maxStates, TableBudget budget) {
        this.automaton = automaton;
        this.budget = budget;
        this.maxStates = Math.min(maxStates, LazyDfa.STATE - 1);
        Nfa nfa = automaton.nfa();
        this.steps = new NfaSteps(nfa);
        this.current = new NodeSet(nfa.size());
        this.resolved = new NodeSet(nfa.size());
        this.next = new NodeSet(nfa.size());
        list(NONE);
        keys.add(new IntsKey(NONE));
        next.clear();
        state(0, 0);
    }

    /// The first state, or [LazyDfa#UNKNOWN] over budget.
    int start(int beforeClass) {
        BeforeClasses before = automaton.before();
        steps.begin(next);
        for (int rank = 0; rank < automaton.patterns(); rank++) {
            if (before.allows(automaton.pattern(rank), beforeClass)) {
                steps.close(automaton.root(rank), next);
            }
        }
        return state(before.kindOf(beforeClass), 0);
    }

    /// The state after a byte of the class, or [LazyDfa#UNKNOWN] over budget.
    int step(int state, int c) {
        boolean isEnd = c == automaton.end();
        int kind = resolve(state, c);
        int[] matched = matched(isEnd ? Edges.UNIT_EDGE : automaton.representative(c));
        if (isEnd) {
            next.clear();
        } else {
            steps.step(resolved, automaton.representative(c), next);
        }
        return state(kind, list(matched));
    }

    /// Decides the assertions of a state before a byte of the class; the kind of that byte.
    private int resolve(int state, int c) {
        int[] key = keys.get(state).ints();
        current.clear();
        for (int i = 0; i < key.length - 2; i++) {
            current.add(key[i]);
        }
        int kind =
                c == automaton.end() ? Assertion.EDGE : Assertion.kind(automaton.representative(c));
        steps.resolve(current, key[key.length - 2], kind, resolved);
        return kind;
    }

    private int[] matched(int symbolAfter) {
        NodeSet ranks = new NodeSet(automaton.patterns());
        for (int i = 0; i < resolved.size(); i++) {
            int node = resolved.get(i);
            if (automaton.nfa().kind(node) == Nfa.MATCH) {
                int rank = automaton.rank(node);
                if (!automaton.pattern(rank).edges().forbidsAfter(symbolAfter)) {
                    ranks.add(rank);
                }
            }
        }
        return patternIds(ranks);
    }

    private int[] patternIds(NodeSet ranks) {
        int[] matched = ranks.sorted(0);
        for (int i = 0; i < matched.length; i++) {
            matched[i] = automaton.pattern(matched[i]).id();
        }
        return matched;
    }

    /// The state of `next`.
    private int state(int kindBefore, int list) {
        int[] nodes = next.sorted(2);
        nodes[next.size()] = steps.hasAssertions(next) ? kindBefore : 0;
        nodes[next.size() + 1] = list;
        IntsKey key = new IntsKey(nodes);
        Integer known = ids.get(key);
        if (known != null) {
            return known;
        }
        if (keys.size() > LazyDfa.DEAD
                && (keys.size() > maxStates || !budget.take(automaton.end() + 1, key.size()))) {
            return LazyDfa.UNKNOWN;
        }
        ids.put(key, keys.size());
        keys.add(key);
        return keys.size() - 1;
    }

    private int list(int[] patterns) {
        return listIds.computeIfAbsent(
                new IntsKey(patterns),
                _ -> {
                    lists.add(patterns);
                    return lists.size() - 1;
                });
    }

    /// Ids of the patterns accepted on the way into the state.
    int[] accepted(int state) {
        int[] key = keys.get(state).ints();
        return key.length == 0 ? NONE : lists.get(key[key.length - 1]);
    }

    boolean isDead(int state) {
        return keys.get(state).ints().length == 2;
    }

    /// See [LazyDfa#continued].
    int[] continued(int state, int c) {
        while (continued.size() <= state) {
            continued.add(new int[automaton.end() + 1][]);
        }
        int[][] row = continued.get(state);
        if (row[c] == null) {
            row[c] = c == automaton.end() ? NONE : makeContinued(state, c);
        }
        return row[c];
    }

    private int[] makeContinued(int state, int c) {
        resolve(state, c);
        steps.step(resolved, automaton.representative(c), next);
        NodeSet alive = new NodeSet(automaton.patterns());
        for (int i = 0; i < next.size(); i++) {
            alive.add(automaton.rank(next.get(i)));
        }
        NodeSet ranks = new NodeSet(automaton.patterns());
        for (int i = 0; i < resolved.size(); i++) {
            int node = resolved.get(i);
            int rank = automaton.rank(node);
            if (automaton.nfa().kind(node) == Nfa.MATCH
                    && automaton.pattern(rank).isCut()
                    && alive.contains(rank)) {
                ranks.add(rank);
            }
        }
        return patternIds(ranks);
    }

    /// See [LazyDfa#countStates].
    int countStates(int limit) {
        for (int c = 0; c < automaton.before().count(); c++) {
            start(c);
        }
        for (int state = LazyDfa.DEAD; state < keys.size() && keys.size() <= limit + 1; state++) {
            for (int c = 0; c <= automaton.end(); c++) {
                step(state, c);
            }
        }
        return keys.size() - 1;
    }
}
