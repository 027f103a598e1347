package dev.sluice.detectors.engine;

import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A walk of a [LazyDfa] from one start, to go on when more text is there. Where the table is over
/// budget it goes on node by node. Owned by one scan.
final class TableWalk {

    /// Most walks node by node that are kept for use again: each takes memory by its nodes.
    private static final int KEPT = 8;

    private final IdentityHashMap<Automaton, SimulationWalk> simulations = new IdentityHashMap<>();
    private @Nullable SimulationWalk simulation;
    private @Nullable LazyDfa walkedBy;
    private int beforeClass;
    private int state;
    private int walked;
    private int cut;

    void begin(LazyDfa dfa, int classBefore) {
        walkedBy = dfa;
        beforeClass = classBefore;
        walked = 0;
        cut = 0;
        simulation = null;
        state = dfa.start(classBefore);
        if (state == LazyDfa.UNKNOWN) {
            simulate(dfa);
        }
    }

    /// Bytes walked from the start.
    int walked() {
        return simulation != null ? simulation.walked() : walked;
    }

    /// Walks on; false if it has to wait for more text.
    boolean walk(TextWindow text, int start, Candidates out) {
        LazyDfa dfa = Objects.requireNonNull(walkedBy);
        Automaton automaton = dfa.automaton();
        while (simulation == null && state != LazyDfa.DEAD && cut < automaton.cuts()) {
            int stop = start + automaton.cut(cut);
            advance(dfa, text.bytes, start, Math.min(stop, text.high), out);
            if (simulation == null && state != LazyDfa.DEAD) {
                int at = start + walked;
                if (at < text.high) {
                    stop(dfa, automaton.classes()[text.bytes[at] & 0xFF], out);
                } else if (text.closed) {
                    accept(dfa, automaton.end(), out);
                    cut = automaton.cuts();
                } else {
                    return false;
                }
            }
        }
        return simulation == null || simulation.walk(text, start, out);
    }

    private void stop(LazyDfa dfa, int c, Candidates out) {
        for (int pattern : dfa.continued(state, c)) {
            out.addCut(pattern, walked);
        }
        cut++;
        if (cut == dfa.automaton().cuts()) {
            accept(dfa, c, out);
        }
    }

    private void advance(LazyDfa dfa, byte[] text, int start, int limit, Candidates out) {
        char[] table = dfa.table();
        char[] classes = dfa.automaton().classes();
        int shift = dfa.shift();
        int s = state;
        int i = start + walked;
        while (i < limit && s != LazyDfa.DEAD) {
            int c = classes[text[i] & 0xFF];
            int entry = table[s << shift | c];
            if (entry == LazyDfa.UNKNOWN) {
                entry = dfa.entry(s, c);
                table = dfa.table();
                if (entry == LazyDfa.UNKNOWN) {
                    walked = i - start;
                    simulate(dfa);
                    return;
                }
            }
            s = entry < LazyDfa.ACCEPT ? entry : add(dfa, entry, i - start, out);
            i++;
        }
        state = s;
        walked = i - start;
    }

    private void accept(LazyDfa dfa, int c, Candidates out) {
        int entry = dfa.entry(state, c);
        if (entry == LazyDfa.UNKNOWN) {
            simulate(dfa);
        } else if (entry >= LazyDfa.ACCEPT) {
            add(dfa, entry, walked, out);
        }
    }

    /// Adds what was accepted; the state to go on with.
    private static int add(LazyDfa dfa, int entry, int length, Candidates out) {
        LazyDfa.Accepted accepted = dfa.accepted(entry);
        for (int pattern : accepted.patterns()) {
            out.add(pattern, length);
        }
        return accepted.dead() ? LazyDfa.DEAD : entry & LazyDfa.STATE;
    }

    private void simulate(LazyDfa dfa) {
        Automaton automaton = dfa.automaton();
        SimulationWalk known = simulations.get(automaton);
        if (known == null) {
            if (simulations.size() == KEPT) {
                simulations.clear();
            }
            known = new SimulationWalk(automaton);
            simulations.put(automaton, known);
        }
        EngineCounts.SIMULATED_WALKS.increment();
        known.begin(beforeClass, walked);
        simulation = known;
    }
}
