package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Spreads patterns over tables within the budget of states. A pattern whose own table would be
/// over budget is simulated.
final class MatcherPlan {

    /// Patterns of a longer reach have tables of their own, so that a short pattern never makes
    /// walks longer than its own bound, in bytes.
    private static final int SHORT_REACH = 512;

    /// States that a shared table may have beyond twice the sum of its patterns' own.
    private static final int SLACK = 1024;

    /// Patterns that a table is tried for at once.
    private static final int TOGETHER = 48;

    /// A pattern, its own table, and the byte that it needs.
    private record Part(CompiledPattern pattern, PatternDfa table, @Nullable Anchor anchor) {}

    private final EngineLimits limits;
    private final List<Dfa> tables = new ArrayList<>();
    private final List<Simulation> simulations = new ArrayList<>();
    private final int[] states;

    MatcherPlan(List<CompiledPattern> patterns, BeforeClasses before, EngineLimits limits) {
        this.limits = limits;
        this.states = new int[patterns.size()];
        Map<Integer, List<Part>> groups = new TreeMap<>();
        for (CompiledPattern pattern : patterns) {
            PatternDfa own = new PatternDfaBuilder(pattern, before, limits.patternStates()).build();
            if (own == null) {
                simulations.add(new Simulation(pattern, before));
            } else {
                PatternDfa small = PatternDfaMinimizer.minimize(own);
                Part part = new Part(pattern, small, Anchor.of(small, pattern.reach()));
                states[pattern.id()] = small.states();
                groups.computeIfAbsent(group(part), _ -> new ArrayList<>()).add(part);
            }
        }
        groups.values().forEach(this::place);
    }

    /// Patterns of one table have the same anchor and gate, and are all near or all far.
    private static int group(Part part) {
        int far = part.pattern().reach() > SHORT_REACH ? 1 : 0;
        int anchor = part.anchor() == null ? 0 : 1 + part.anchor().symbol();
        return ((part.pattern().gate() - ContextGates.NONE) << 10) + 2 * anchor + far;
    }

    private static Guard guard(List<Part> parts) {
        Anchor anchor = null;
        int reach = 0;
        for (Part part : parts) {
            if (part.anchor() != null
                    && (anchor == null || part.anchor().before() > anchor.before())) {
                anchor = part.anchor();
            }
            reach = Math.max(reach, ContextGates.reach(part.pattern()));
        }
        return new Guard(anchor, parts.getFirst().pattern().gate(), reach);
    }

    List<Dfa> tables() {
        return tables;
    }

    List<Simulation> simulations() {
        return simulations;
    }

    /// States of the pattern's own smallest table; 0 if it is simulated.
    int states(CompiledPattern pattern) {
        return states[pattern.id()];
    }

    /// Fills tables, patterns alike in size together. Where the states of a table would multiply,
    /// each half gets a table of its own: every pattern is joined a few times, not in every
    /// attempt.
    private void place(List<Part> parts) {
        List<Part> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingInt(part -> part.table().states()));
        for (int from = 0; from < sorted.size(); from += TOGETHER) {
            split(sorted.subList(from, Math.min(sorted.size(), from + TOGETHER)));
        }
    }

    private void split(List<Part> parts) {
        Dfa table = join(parts);
        if (table != null) {
            tables.add(table);
        } else {
            split(parts.subList(0, parts.size() / 2));
            split(parts.subList(parts.size() / 2, parts.size()));
        }
    }

    /// The table of the parts together, or null if its states multiply. One pattern alone always
    /// has one.
    private @Nullable Dfa join(List<Part> parts) {
        List<Part> all = new ArrayList<>(parts);
        all.sort(Comparator.comparingInt(part -> part.pattern().id()));
        int sum = all.stream().mapToInt(part -> part.table().states()).sum();
        int budget =
                all.size() == 1 ? Dfa.MAX_STATES : Math.min(limits.groupStates(), 2 * sum + SLACK);
        return new DfaBuilder(
                        all.stream().map(Part::pattern).toList(),
                        all.stream().map(Part::table).toList(),
                        budget,
                        guard(all))
                .build();
    }
}
