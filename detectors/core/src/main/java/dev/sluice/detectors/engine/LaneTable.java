package dev.sluice.detectors.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Asks all lanes of one way about a start at once: a table over the bytes from the start on whose
/// states are the lanes that still allow it. However many lanes there are, a byte costs one
/// look-up. States are made when a text first reaches them. Shared by all threads; a walk reads
/// without a lock.
///
/// The entry at `state << shift | class` is the next state, with [#DECIDED] set where no lane says
/// anything about further bytes. An entry is written once, into the newest array, after all that it
/// refers to; a reader that sees less asks again under the lock. Where the budget of states is
/// spent the lanes alive so far are the answer: more patterns are walked, and the same is found.
final class LaneTable {

    static final int UNKNOWN = 0;
    static final int DEAD = 1;
    static final int DECIDED = 0x8000;
    static final int STATE = DECIDED - 1;

    private static final VarHandle ENTRY = MethodHandles.arrayElementVarHandle(char[].class);

    private final int id;
    private final LaneLayout layout;
    private final LaneStates states;
    private final char[] classes;
    private final int shift;
    private final char[] starts;
    private volatile char[] table;
    private volatile long[] openings = new long[64];
    private volatile int[] @Nullable [] outcomes = new int[64][];

    /// @param id rank among the tables of a program
    /// @param maxStates beyond them, or beyond the budget, entries stay unknown
    LaneTable(int id, LaneLayout layout, int maxStates, TableBudget budget) {
        this.id = id;
        this.layout = layout;
        this.states = new LaneStates(layout, Math.min(maxStates, STATE - 1), budget);
        this.classes = layout.classes();
        this.shift = layout.shift();
        this.starts = new char[layout.classCount()];
        this.table = new char[64 << shift];
    }

    /// The same lanes with no state made.
    LaneTable anew(int maxStates, TableBudget budget) {
        return new LaneTable(id, layout, maxStates, budget);
    }

    /// Class of each symbol of [Edges].
    char[] classes() {
        return classes;
    }

    int shift() {
        return shift;
    }

    char[] table() {
        return table;
    }

    /// The state of a start by the class of the symbol before it, never unknown.
    int start(int beforeClass) {
        int state = starts[beforeClass];
        return state != UNKNOWN ? state : makeStart(beforeClass);
    }

    private synchronized int makeStart(int beforeClass) {
        int state = states.start(beforeClass);
        publish(state);
        starts[beforeClass] = (char) state;
        return state;
    }

    /// Rank among the tables of a program.
    int id() {
        return id;
    }

    /// The entry, made if it was unknown. Over budget the lanes alive so far are the answer.
    synchronized int next(int state, int c) {
        int slot = state << shift | c;
        if (table[slot] == UNKNOWN) {
            int target = states.step(state, c);
            if (target == UNKNOWN) {
                target = state | DECIDED;
            } else {
                publish(target & STATE);
            }
            ENTRY.setRelease(table, slot, (char) target);
        }
        return table[slot];
    }

    /// Makes all known about a state before its number is.
    private void publish(int state) {
        if ((state + 1) << shift > table.length) {
            table = Arrays.copyOf(table, Math.max((state + 1) << shift, 2 * table.length));
        }
        long[] opens = openings;
        if (state >= opens.length) {
            opens = Arrays.copyOf(opens, 2 * state);
        }
        opens[state] = states.opening(state);
        openings = opens;
    }

    /// By state that is not dead the openings that its lanes need, a bit each; 0, or no entry,
    /// where [#opening] has to be asked.
    long[] openings() {
        return openings;
    }

    /// The openings that lanes of a state that is not dead need.
    synchronized long opening(int state) {
        return states.opening(state);
    }

    /// The [Outcome]s of a state, ascending: what is sure if it is decided, else what may be.
    int[] outcomes(int state) {
        int[] @Nullable [] all = outcomes;
        int[] known = state < all.length ? all[state] : null;
        return known != null ? known : lockedOutcomes(state);
    }

    private synchronized int[] lockedOutcomes(int state) {
        int[] @Nullable [] all = outcomes;
        if (state >= all.length) {
            all = Arrays.copyOf(all, Math.max(2 * all.length, state + 1));
        }
        int[] made = states.outcomes(state);
        all[state] = made;
        outcomes = all;
        return made;
    }
}
