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

    private final EngineLimits limits;
    private final List<Dfa> tables = new ArrayList<>();
    private final List<Simulation> simulations = new ArrayList<>();
    private final Map<CompiledPattern, PatternDfa> parts = new HashMap<>();

    MatcherPlan(List<CompiledPattern> patterns, BeforeClasses before, EngineLimits limits) {
        this.limits = limits;
        List<CompiledPattern> near = new ArrayList<>();
        List<CompiledPattern> far = new ArrayList<>();
        for (CompiledPattern pattern : patterns) {
            PatternDfa part =
                    new PatternDfaBuilder(pattern, before, limits.patternStates()).build();
            if (part == null) {
                simulations.add(new Simulation(pattern, before));
            } else {
                parts.put(pattern, PatternDfaMinimizer.minimize(part));
                (pattern.reach() <= SHORT_REACH ? near : far).add(pattern);
            }
        }
        place(near);
        place(far);
    }

    List<Dfa> tables() {
        return tables;
    }

    List<Simulation> simulations() {
        return simulations;
    }

    /// States of the pattern's own smallest table; 0 if it is simulated.
    int states(CompiledPattern pattern) {
        PatternDfa part = parts.get(pattern);
        return part == null ? 0 : part.states();
    }

    private void place(List<CompiledPattern> patterns) {
        if (patterns.isEmpty()) {
            return;
        }
        List<PatternDfa> own = patterns.stream().map(parts::get).toList();
        boolean alone = patterns.size() == 1;
        int budget = alone ? Dfa.MAX_STATES : limits.groupStates();
        Dfa table = new DfaBuilder(patterns, own, budget).build();
        if (table != null) {
            tables.add(table);
        } else {
            int half = patterns.size() / 2;
            place(patterns.subList(0, half));
            place(patterns.subList(half, patterns.size()));
        }
    }
}
