package dev.sluice.detectors.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Makes the [PatternDfa] of one pattern by the subset construction, within a budget of states.
final class PatternDfaBuilder {

    /// A state whose entries are still to be made.
    ///
    /// @param key its nodes, ascending, and then what stood before it where its assertions still
    ///   need to know
    private record State(int id, IntsKey key) {}

    private final CompiledPattern pattern;
    private final Nfa nfa;
    private final NfaSteps steps;
    private final BeforeClasses before;
    private final int maxStates;
    private final char[] classes;
    private final int[] representatives;
    private final int end;

    private final Map<IntsKey, Integer> states = new HashMap<>();
    private final ArrayDeque<State> open = new ArrayDeque<>();
    private final NodeSet current;
    private final NodeSet resolved;
    private final NodeSet next;
    private int[] table;
    private boolean matches;

    PatternDfaBuilder(CompiledPattern pattern, BeforeClasses before, int maxStates) {
        this.pattern = pattern;
        this.nfa = pattern.nfa();
        this.steps = new NfaSteps(nfa);
        this.before = before;
        this.maxStates = maxStates;
        ByteClasses partition = partition();
        this.classes = partition.classes();
        this.representatives = partition.representatives();
        this.end = partition.count();
        this.current = new NodeSet(nfa.size());
        this.resolved = new NodeSet(nfa.size());
        this.next = new NodeSet(nfa.size());
        this.table = new int[16 * (end + 1)];
    }

    /// The table, or null if it would have more states than the budget.
    @Nullable PatternDfa build() {
        states.put(new IntsKey(new int[1]), 0);
        int[] starts = new int[before.count()];
        for (int c = 0; c < starts.length; c++) {
            starts[c] = before.allows(pattern, c) ? start(c) : 0;
        }
        for (State state = open.poll(); state != null; state = open.poll()) {
            if (states.size() > maxStates) {
                return null;
            }
            expand(state);
        }
        int[] exact = Arrays.copyOf(table, states.size() * (end + 1));
        return new PatternDfa(exact, classes, end + 1, starts);
    }

    private ByteClasses partition() {
        ByteClasses partition = new ByteClasses(256);
        TreeSet<Integer> ranges = new TreeSet<>();
        for (int node = 0; node < nfa.size(); node++) {
            if (nfa.kind(node) == Nfa.BYTES) {
                int[] data = nfa.data(node);
                for (int i = 0; i < data.length; i += 3) {
                    ranges.add(data[i] << 8 | data[i + 1]);
                }
            }
        }
        ranges.forEach(range -> partition.split(range >>> 8, range & 0xFF));
        pattern.edges().splitAfter(partition);
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

    private int start(int beforeClass) {
        steps.begin(next);
        steps.close(nfa.start(), next);
        return state(next, before.kindOf(beforeClass));
    }

    private int state(NodeSet set, int kindBefore) {
        int[] nodes = set.sorted(1);
        nodes[set.size()] = steps.hasAssertions(set) ? kindBefore : 0;
        IntsKey key = new IntsKey(nodes);
        Integer known = states.get(key);
        if (known != null) {
            return known;
        }
        int id = states.size();
        states.put(key, id);
        open.add(new State(id, key));
        if ((id + 1) * (end + 1) > table.length) {
            table = Arrays.copyOf(table, table.length * 2);
        }
        return id;
    }

    private void expand(State state) {
        int[] nodes = state.key().ints();
        int kindBefore = nodes[nodes.length - 1];
        current.clear();
        for (int i = 0; i < nodes.length - 1; i++) {
            current.add(nodes[i]);
        }
        int row = state.id() * (end + 1);
        boolean asserting = steps.hasAssertions(current);
        int kindResolved = -1;
        for (int c = 0; c <= end; c++) {
            int kind = c == end ? Assertion.EDGE : Assertion.kind(representatives[c]);
            if (kindResolved < 0 || (asserting && kind != kindResolved)) {
                steps.resolve(current, kindBefore, kind, resolved);
                matches = steps.matches(resolved);
                kindResolved = kind;
            }
            int entry = entry(c, kind);
            table[row + c] = entry;
        }
    }

    private int entry(int c, int kind) {
        int target = 0;
        if (c != end) {
            steps.step(resolved, representatives[c], next);
            target = next.size() == 0 ? 0 : state(next, kind);
        }
        int flags = 0;
        if (matches) {
            int symbol = c == end ? Edges.UNIT_EDGE : representatives[c];
            flags |= pattern.edges().forbidsAfter(symbol) ? 0 : PatternDfa.ACCEPT;
            flags |= pattern.isCut() && target != 0 ? PatternDfa.CONTINUED : 0;
        }
        return target | flags;
    }
}
