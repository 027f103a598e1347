package dev.sluice.detectors.engine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Spreads patterns over tables within the budget of states. A pattern whose own table would be
/// over budget is simulated.
final class MatcherPlan {

    /// Patterns of a longer reach have tables of their own, so that a short pattern never makes
    /// walks longer than its own bound, in bytes.
    private static final int SHORT_REACH = 512;

    /// States that a shared table may have beyond twice the sum of its patterns' own.
    private static final int SLACK = 1024;

    /// Most patterns that are tried in one table: the work of joining grows with their square.
    private static final int MAX_JOINED = 40;

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
        for (List<Part> group : groups.values()) {
            group.sort(Comparator.comparingInt(part -> part.table().states()));
            for (int from = 0; from < group.size(); from += MAX_JOINED) {
                place(group.subList(from, Math.min(from + MAX_JOINED, group.size())));
            }
        }
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

    /// Fills tables, the smallest patterns first, as they are given; one that would multiply the
    /// states of a table goes on to the next.
    private void place(List<Part> parts) {
        List<Part> rest = new ArrayList<>(parts);
        while (!rest.isEmpty()) {
            List<Part> deferred = new ArrayList<>();
            List<Part> members = new ArrayList<>();
            Dfa table = null;
            while (!rest.isEmpty()) {
                int fits = 0;
                int fails = rest.size() + 1;
                for (int tried = rest.size(); fits + 1 < fails; tried = (fits + fails) / 2) {
                    Dfa joined = join(members, rest.subList(0, tried));
                    if (joined == null) {
                        fails = tried;
                    } else {
                        fits = tried;
                        table = joined;
                    }
                }
                members.addAll(rest.subList(0, fits));
                if (fits < rest.size()) {
                    deferred.add(rest.get(fits++));
                }
                rest = rest.subList(fits, rest.size());
            }
            if (table != null) {
                tables.add(table);
            }
            rest = deferred;
        }
    }

    /// The table of both lists together, or null if its states multiply. One pattern alone always
    /// has one.
    private @Nullable Dfa join(List<Part> some, List<Part> more) {
        List<Part> all = new ArrayList<>(some);
        all.addAll(more);
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
