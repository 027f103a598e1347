package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Spreads patterns over tables within the budget of states. A pattern whose own table would be
/// over budget is simulated.
final class MatcherPlan {

    /// Patterns of a longer reach have tables of their own, so that a short pattern never makes
    /// walks longer than its own bound, in bytes.
    private static final int SHORT_REACH = 512;

    private final Nfa nfa;
    private final BeforeClasses before;
    private final EngineLimits limits;
    private final List<Dfa> tables = new ArrayList<>();
    private final List<Simulation> simulations = new ArrayList<>();
    private final Map<Integer, Integer> statesOf = new HashMap<>();

    MatcherPlan(
            Nfa nfa, List<CompiledPattern> patterns, BeforeClasses before, EngineLimits limits) {
        this.nfa = nfa;
        this.before = before;
        this.limits = limits;
        place(patterns.stream().filter(p -> p.reach() <= SHORT_REACH).toList());
        place(patterns.stream().filter(p -> p.reach() > SHORT_REACH).toList());
    }

    List<Dfa> tables() {
        return tables;
    }

    List<Simulation> simulations() {
        return simulations;
    }

    /// States of the table that the pattern is in; 0 if it is simulated.
    int states(int pattern) {
        return statesOf.getOrDefault(pattern, 0);
    }

    private void place(List<CompiledPattern> patterns) {
        if (patterns.isEmpty()) {
            return;
        }
        boolean alone = patterns.size() == 1;
        int budget = alone ? limits.patternStates() : limits.groupStates();
        Dfa table = new DfaBuilder(nfa, patterns, before, budget).build();
        if (table != null) {
            tables.add(table);
            patterns.forEach(p -> statesOf.put(p.id(), table.states()));
        } else if (alone) {
            simulations.add(new Simulation(nfa, patterns.getFirst(), before));
        } else {
            int half = patterns.size() / 2;
            place(patterns.subList(0, half));
            place(patterns.subList(half, patterns.size()));
        }
    }
}
