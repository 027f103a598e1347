package dev.sluice.detectors.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An anchored table for one pattern or several, whose entries are made when a walk first needs
/// them: compiling it costs next to nothing, and of its states only those exist that texts have
/// reached. Shared by all threads; a walk reads without a lock.
///
/// The entry at `state << shift | class` is the next state, with [#ACCEPT] set if a match ends
/// *before* the byte of that class; the class [Automaton#end] is the unit's end. Right boundaries
/// and assertions are in the table: an accepted match needs no further test of them.
///
/// An entry is written once, into the newest array, after all that it refers to. A reader with an
/// older array finds it unknown and asks again under the lock.
final class LazyDfa {

    static final int ACCEPT = 0x8000;

    /// The entry is not made, or can not be made within the budget of states.
    static final int UNKNOWN = 0;

    /// No match can come any more.
    static final int DEAD = 1;

    static final int STATE = ACCEPT - 1;
    static final int MAX_STATES = STATE - 1;

    /// What was matched before a byte. Final fields, so that readers without a lock see it whole.
    static final class Accepted {
        private final int[] patterns;
        private final boolean dead;

        Accepted(int[] patterns, boolean dead) {
            this.patterns = patterns;
            this.dead = dead;
        }

        /// Ids, ascending.
        int[] patterns() {
            return patterns;
        }

        /// Whether no match can come any more.
        boolean dead() {
            return dead;
        }
    }

    /// What is made when the first walk needs it.
    private static final class Base {
        private final Automaton automaton;
        private final DfaMaker maker;
        private final int shift;

        /// First states by class of what stands before.
        private final char[] starts;

        Base(Automaton automaton, int maxStates, TableBudget budget) {
            this.automaton = automaton;
            this.maker = new DfaMaker(automaton, maxStates, budget);
            this.shift = 32 - Integer.numberOfLeadingZeros(automaton.end());
            this.starts = new char[automaton.before().count()];
        }
    }

    private static final VarHandle ENTRY = MethodHandles.arrayElementVarHandle(char[].class);

    private final SharedAutomaton source;
    private final int maxStates;
    private final TableBudget budget;
    private volatile @Nullable Base base;
    private volatile char[] table = new char[0];
    private volatile Accepted[] accepted = new Accepted[0];

    /// @param patterns ascending by id
    /// @param maxStates beyond them, or beyond the budget, entries stay unknown, and walks go on
    ///   node by node
    LazyDfa(
            List<CompiledPattern> patterns,
            BeforeClasses before,
            int maxStates,
            TableBudget budget) {
        this(new SharedAutomaton(patterns, before), maxStates, budget);
    }

    private LazyDfa(SharedAutomaton source, int maxStates, TableBudget budget) {
        this.source = source;
        this.maxStates = maxStates;
        this.budget = budget;
    }

    /// The same patterns with no state made.
    LazyDfa anew(TableBudget other) {
        return new LazyDfa(source, maxStates, other);
    }

    private Base base() {
        Base made = base;
        return made != null ? made : makeBase();
    }

    private synchronized Base makeBase() {
        Base made = base;
        if (made == null) {
            made = new Base(source.get(), maxStates, budget);
            table = new char[8 << made.shift];
            base = made;
        }
        return made;
    }

    Automaton automaton() {
        return base().automaton;
    }

    int shift() {
        return base().shift;
    }

    char[] table() {
        return table;
    }

    /// The first state by class of what stands before; [#UNKNOWN] if it is over budget.
    int start(int beforeClass) {
        int state = base().starts[beforeClass];
        return state != UNKNOWN ? state : makeStart(beforeClass);
    }

    private synchronized int makeStart(int beforeClass) {
        Base made = base();
        int state = made.maker.start(beforeClass);
        makeRoom(state, made.shift);
        made.starts[beforeClass] = (char) state;
        return state;
    }

    /// The entry, made if it was unknown; [#UNKNOWN] if it is over budget.
    int entry(int state, int c) {
        char[] entries = table;
        int slot = state << base().shift | c;
        int known = slot < entries.length ? entries[slot] : UNKNOWN;
        return known != UNKNOWN ? known : make(state, c);
    }

    private synchronized int make(int state, int c) {
        Base made = base();
        DfaMaker maker = made.maker;
        int slot = state << made.shift | c;
        if (table[slot] == UNKNOWN) {
            int target = maker.step(state, c);
            makeRoom(target, made.shift);
            int[] matched = maker.accepted(target);
            if (matched.length > 0) {
                Accepted[] all = accepted;
                if (target >= all.length) {
                    all = Arrays.copyOf(all, Math.max(target + 8, 2 * all.length));
                }
                all[target] = new Accepted(matched, maker.isDead(target));
                accepted = all;
                target |= ACCEPT;
            }
            ENTRY.setRelease(table, slot, (char) target);
        }
        return table[slot];
    }

    private void makeRoom(int state, int shift) {
        if ((state + 1) << shift > table.length) {
            table = Arrays.copyOf(table, Math.max((state + 1) << shift, 2 * table.length));
        }
    }

    /// What an entry with [#ACCEPT] accepts.
    Accepted accepted(int entry) {
        int state = entry & STATE;
        Accepted[] all = accepted;
        if (state < all.length && all[state] != null) {
            return all[state];
        }
        return lockedAccepted(state);
    }

    private synchronized Accepted lockedAccepted(int state) {
        return accepted[state];
    }

    /// Whether a pattern matches the whole of `text[from, to)`, as a text of its own.
    boolean matches(byte[] text, int from, int to) {
        Automaton automaton = automaton();
        int edge = automaton.before().of(Edges.UNIT_EDGE);
        char[] classes = automaton.classes();
        int state = start(edge);
        for (int i = from; i < to && state > DEAD; i++) {
            int entry = entry(state, classes[text[i] & 0xFF]);
            state = entry < ACCEPT || !accepted(entry).dead() ? entry & STATE : DEAD;
        }
        if (state == DEAD) {
            return false;
        }
        int last = state == UNKNOWN ? UNKNOWN : entry(state, automaton.end());
        return last == UNKNOWN
                ? new SimulationWalk(automaton).matches(text, from, to)
                : last >= ACCEPT;
    }

    /// Length of the longest match that begins at `from`, a text of its own; 0 if there is none.
    int longestPrefix(byte[] text, int from, int to) {
        Automaton automaton = automaton();
        char[] classes = automaton.classes();
        int limit = (int) Math.min(to, (long) from + automaton.reach());
        int state = start(automaton.before().of(Edges.UNIT_EDGE));
        int longest = 0;
        for (int i = from; i < limit && state > DEAD; i++) {
            state = entry(state, classes[text[i] & 0xFF]) & STATE;
            int last = state > DEAD ? entry(state, automaton.end()) : state;
            if (last == UNKNOWN) {
                return simulatedPrefix(text, from, limit);
            }
            longest = last >= ACCEPT ? i + 1 - from : longest;
        }
        return state == UNKNOWN ? simulatedPrefix(text, from, limit) : longest;
    }

    /// The same over budget, one end after the other.
    private int simulatedPrefix(byte[] text, int from, int limit) {
        SimulationWalk walk = new SimulationWalk(automaton());
        int end = limit;
        while (end > from && !walk.matches(text, from, end)) {
            end--;
        }
        return end - from;
    }

    /// Ids of the patterns that match up to a byte of class `c` whatever the boundary, go on with
    /// it, and may be cut.
    synchronized int[] continued(int state, int c) {
        return base().maker.continued(state, c);
    }

    /// How many states it has once all texts were read; more than the limit if there are more.
    synchronized int countStates(int limit) {
        return base().maker.countStates(limit);
    }
}
