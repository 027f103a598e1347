package dev.sluice.detectors.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes one [Dfa] of several patterns by the subset construction, eagerly, within a budget of
/// states.
final class DfaBuilder {

    /// A set of nodes, and what stood before it where its assertions still need to know.
    private static final class Key {
        private final int[] nodes;
        private final int before;

        Key(int[] nodes, int before) {
            this.nodes = nodes;
            this.before = before;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.before == before
                    && Arrays.equals(key.nodes, nodes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(nodes) * 31 + before;
        }
    }

    private static final int[] NONE = {};

    private final Nfa nfa;
    private final NfaSteps steps;
    private final List<CompiledPattern> patterns;
    private final BeforeClasses before;
    private final int maxStates;
    private final char[] classes;
    private final int[] representatives;
    private final int end;
    private final int shift;
    private final DfaAccepts accepts;

    private final Map<Key, Integer> states = new HashMap<>();
    private final ArrayDeque<Key> open = new ArrayDeque<>();
    private final NodeSet current;
    private final NodeSet resolved;
    private final NodeSet next;
    private char[] table;
    private List<CompiledPattern> matching = List.of();

    DfaBuilder(Nfa nfa, List<CompiledPattern> patterns, BeforeClasses before, int maxStates) {
        this.nfa = nfa;
        this.steps = new NfaSteps(nfa);
        this.patterns = patterns;
        this.before = before;
        this.maxStates = maxStates;
        ByteClasses partition = partition();
        this.classes = partition.classes();
        this.representatives = partition.representatives();
        this.end = partition.count();
        this.shift = 32 - Integer.numberOfLeadingZeros(end);
        this.accepts = new DfaAccepts(shift);
        this.current = new NodeSet(nfa.size());
        this.resolved = new NodeSet(nfa.size());
        this.next = new NodeSet(nfa.size());
        this.table = new char[16 << shift];
    }

    /// The table, or null if it would have more states than the budget.
    @Nullable Dfa build() {
        states.put(new Key(new int[0], 0), 0);
        char[] starts = new char[before.count()];
        for (int c = 0; c < starts.length; c++) {
            int start = start(c);
            if (start < 0) {
                return null;
            }
            starts[c] = (char) start;
        }
        for (Key key = open.poll(); key != null; key = open.poll()) {
            if (!expand(key)) {
                return null;
            }
        }
        char[] exact = Arrays.copyOf(table, states.size() << shift);
        return new Dfa(exact, classes, shift, end, starts, cuts(), accepts);
    }

    private int[] cuts() {
        TreeSet<Integer> cuts = new TreeSet<>();
        int reach = 1;
        for (CompiledPattern pattern : patterns) {
            reach = Math.max(reach, pattern.reach());
            if (pattern.isCut()) {
                cuts.add(pattern.maxLength());
            }
        }
        cuts.add(reach);
        return cuts.stream().mapToInt(Integer::intValue).toArray();
    }

    private ByteClasses partition() {
        ByteClasses partition = new ByteClasses(256);
        boolean[] reached = new boolean[nfa.size()];
        ArrayDeque<Integer> todo = new ArrayDeque<>();
        patterns.forEach(p -> todo.add(p.start()));
        boolean assertions = false;
        TreeSet<Integer> ranges = new TreeSet<>();
        for (Integer node = todo.poll(); node != null; node = todo.poll()) {
            if (reached[node]) {
                continue;
            }
            reached[node] = true;
            int[] data = nfa.data(node);
            switch (nfa.kind(node)) {
                case Nfa.BYTES -> {
                    for (int i = 0; i < data.length; i += 3) {
                        ranges.add(data[i] << 8 | data[i + 1]);
                        todo.add(data[i + 2]);
                    }
                }
                case Nfa.SPLIT -> IntStream.of(data).forEach(todo::add);
                case Nfa.ASSERT -> {
                    assertions = true;
                    todo.add(data[1]);
                }
                default -> {
                    // A match leads nowhere.
                }
            }
        }
        ranges.forEach(range -> partition.split(range >>> 8, range & 0xFF));
        patterns.forEach(p -> p.edges().splitAfter(partition));
        if (assertions) {
            splitKinds(partition);
        }
        return partition;
    }

    private static void splitKinds(ByteClasses partition) {
        for (int kind = Assertion.NEWLINE; kind < Assertion.KINDS; kind++) {
            boolean[] in = new boolean[256];
            for (int b = 0; b < 256; b++) {
                in[b] = Assertion.kind(b) == kind;
            }
            partition.split(in);
        }
    }

    private int start(int beforeClass) {
        steps.begin(next);
        for (CompiledPattern pattern : patterns) {
            if (before.allows(pattern, beforeClass)) {
                steps.close(pattern.start(), next);
            }
        }
        return state(next, before.kindOf(beforeClass));
    }

    /// Id of the state; -1 over budget.
    private int state(NodeSet set, int kindBefore) {
        Key key = new Key(set.sorted(), steps.hasAssertions(set) ? kindBefore : 0);
        Integer known = states.get(key);
        if (known != null) {
            return known;
        }
        int id = states.size();
        if (id > maxStates) {
            return -1;
        }
        states.put(key, id);
        open.add(key);
        if ((id + 1) << shift > table.length) {
            table = Arrays.copyOf(table, table.length * 2);
        }
        return id;
    }

    private boolean expand(Key key) {
        current.clear();
        for (int node : key.nodes) {
            current.add(node);
        }
        Integer id = states.get(key);
        boolean asserting = steps.hasAssertions(current);
        int kindResolved = -1;
        for (int c = 0; c <= end; c++) {
            int kind = c == end ? Assertion.EDGE : Assertion.kind(representatives[c]);
            if (kindResolved < 0 || (asserting && kind != kindResolved)) {
                steps.resolve(current, key.before, kind, resolved);
                matching = matching();
                kindResolved = kind;
            }
            if (!entry((id == null ? 0 : id) << shift | c, c, kind)) {
                return false;
            }
        }
        return true;
    }

    private boolean entry(int entry, int c, int kind) {
        int target = 0;
        next.clear();
        if (c != end) {
            steps.step(resolved, representatives[c], next);
            target = state(next, kind);
            if (target < 0) {
                return false;
            }
        }
        int[] accepted = matches(c);
        table[entry] = (char) (accepted.length > 0 ? target | Dfa.ACCEPT : target);
        accepts.put(entry, accepted, continued());
        return true;
    }

    private int[] matches(int c) {
        if (matching.isEmpty()) {
            return NONE;
        }
        int symbol = c == end ? Edges.UNIT_EDGE : representatives[c];
        return matching.stream()
                .filter(p -> !p.edges().forbidsAfter(symbol))
                .mapToInt(CompiledPattern::id)
                .toArray();
    }

    /// The cut patterns that match here and go on with the next byte.
    private int[] continued() {
        if (matching.isEmpty() || next.size() == 0) {
            return NONE;
        }
        return matching.stream()
                .filter(p -> p.isCut() && goesOn(p.id()))
                .mapToInt(CompiledPattern::id)
                .toArray();
    }

    /// The patterns that match at the resolved place, ascending.
    private List<CompiledPattern> matching() {
        List<CompiledPattern> found = new ArrayList<>();
        for (int i = 0; i < resolved.size(); i++) {
            if (nfa.kind(resolved.get(i)) == Nfa.MATCH) {
                found.add(patterns.get(indexOf(nfa.pattern(resolved.get(i)))));
            }
        }
        found.sort(Comparator.comparingInt(CompiledPattern::id));
        return found;
    }

    private int indexOf(int id) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).id() == id) {
                return i;
            }
        }
        throw new IllegalStateException("a pattern of another table");
    }

    private boolean goesOn(int id) {
        for (int i = 0; i < next.size(); i++) {
            if (nfa.pattern(next.get(i)) == id) {
                return true;
            }
        }
        return false;
    }
}
