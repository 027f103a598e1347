package dev.sluice.detectors.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Makes one [Dfa] of the tables of several patterns, within a budget of states: a state is the
/// states of the patterns that are still alive. Since all of them begin at the same byte, their
/// counters run side by side and the states hardly multiply.
final class DfaBuilder {

    private static final int[] NONE = {};
    private static final int STATE_BITS = 16;
    private static final int STATE_MASK = (1 << STATE_BITS) - 1;

    /// A state whose entries are still to be made.
    ///
    /// @param alive the places of the patterns alive and their states, ascending
    private record State(int id, IntsKey alive) {}

    private final List<CompiledPattern> patterns;
    private final PatternDfa[] parts;
    private final int maxStates;
    private final Guard guard;
    private final char[] classes;
    private final int[] representatives;
    private final int end;
    private final int shift;
    private final DfaAccepts accepts;

    private final Map<IntsKey, Integer> states = new HashMap<>();
    private final ArrayDeque<State> open = new ArrayDeque<>();
    private final int[] next;
    private final int[] accepted;
    private final int[] continued;
    private char[] table;

    /// @param patterns ascending by id
    /// @param parts the patterns' own tables, in the same order
    /// @param guard of all patterns
    DfaBuilder(List<CompiledPattern> patterns, List<PatternDfa> parts, int maxStates, Guard guard) {
        this.patterns = patterns;
        this.parts = parts.toArray(PatternDfa[]::new);
        this.maxStates = maxStates;
        this.guard = guard;
        ByteClasses partition = new ByteClasses(256);
        parts.forEach(part -> partition.refine(part.classes()));
        this.classes = partition.classes();
        this.representatives = partition.representatives();
        this.end = partition.count();
        this.shift = 32 - Integer.numberOfLeadingZeros(end);
        this.accepts = new DfaAccepts(shift);
        this.next = new int[this.parts.length];
        this.accepted = new int[this.parts.length];
        this.continued = new int[this.parts.length];
        this.table = new char[16 << shift];
    }

    /// The table, or null if it would have more states than the budget.
    @Nullable Dfa build() {
        states.put(new IntsKey(NONE), 0);
        char[] starts = new char[parts[0].starts().length];
        for (int c = 0; c < starts.length; c++) {
            starts[c] = (char) start(c);
        }
        for (State state = open.poll(); state != null; state = open.poll()) {
            if (states.size() > maxStates) {
                return null;
            }
            expand(state);
        }
        char[] exact = Arrays.copyOf(table, states.size() << shift);
        return new Dfa(new DfaRows(exact, classes, shift, end), starts, cuts(), accepts, guard);
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

    private int start(int beforeClass) {
        int count = 0;
        for (int p = 0; p < parts.length; p++) {
            int state = parts[p].starts()[beforeClass];
            if (state != 0) {
                next[count++] = p << STATE_BITS | state;
            }
        }
        return state(count);
    }

    private int state(int count) {
        if (count == 0) {
            return 0;
        }
        IntsKey key = new IntsKey(Arrays.copyOf(next, count));
        Integer known = states.get(key);
        if (known != null) {
            return known;
        }
        int id = states.size();
        states.put(key, id);
        open.add(new State(id, key));
        if ((id + 1) << shift > table.length) {
            table = Arrays.copyOf(table, table.length * 2);
        }
        return id;
    }

    private void expand(State state) {
        for (int c = 0; c <= end; c++) {
            expand(state.alive().ints(), state.id() << shift | c, c);
        }
    }

    private void expand(int[] alive, int slot, int c) {
        int count = 0;
        int accepting = 0;
        int continuing = 0;
        for (int item : alive) {
            int p = item >>> STATE_BITS;
            PatternDfa part = parts[p];
            int local = c == end ? part.width() - 1 : part.classes()[representatives[c]];
            int entry = part.entry(item & STATE_MASK, local);
            if ((entry & PatternDfa.STATE) != 0) {
                next[count++] = p << STATE_BITS | (entry & PatternDfa.STATE);
            }
            if ((entry & PatternDfa.ACCEPT) != 0) {
                accepted[accepting++] = patterns.get(p).id();
            }
            if ((entry & PatternDfa.CONTINUED) != 0) {
                continued[continuing++] = patterns.get(p).id();
            }
        }
        int target = state(count);
        table[slot] = (char) (accepting > 0 ? target | Dfa.ACCEPT : target);
        if (accepting + continuing > 0) {
            accepts.put(
                    slot, Arrays.copyOf(accepted, accepting), Arrays.copyOf(continued, continuing));
        }
    }
}
