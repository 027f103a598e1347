package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tables that patterns are walked by: patterns of one detector share one, since they begin
/// alike, and one walk decides them all. Shared by all threads.
final class Tables {

    /// Most nodes of a table's patterns, but for a pattern that has more by itself.
    private static final int MAX_NODES = 4000;

    private final List<LazyDfa> tables;
    private final int[] ofPattern;
    private final List<CompiledPattern> patterns;

    /// By pattern, made when it is first asked for: seldom twice, and then alike.
    private final @Nullable Waypoints[] waypoints;

    /// What patterns of one table have in common.
    private record Group(int detector, boolean gated, int part) {}

    /// @param patterns all, ascending by id
    Tables(
            List<CompiledPattern> patterns,
            BeforeClasses before,
            EngineLimits limits,
            TableBudget budget) {
        List<LazyDfa> made = new ArrayList<>();
        this.ofPattern = new int[patterns.size()];
        this.patterns = patterns;
        this.waypoints = new Waypoints[patterns.size()];
        Map<Group, List<CompiledPattern>> groups = new LinkedHashMap<>();
        int part = 0;
        int nodes = 0;
        for (CompiledPattern pattern : patterns) {
            nodes += pattern.nfa().size();
            if (nodes > MAX_NODES) {
                part++;
                nodes = pattern.nfa().size();
            }
            Group group = new Group(pattern.detector(), pattern.gated(), part);
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(pattern);
        }
        for (List<CompiledPattern> own : groups.values()) {
            own.forEach(pattern -> ofPattern[pattern.id()] = made.size());
            made.add(new LazyDfa(own, before, limits.groupStates(), budget));
        }
        this.tables = List.copyOf(made);
    }

    private Tables(List<LazyDfa> tables, Tables others) {
        this.tables = tables;
        this.ofPattern = others.ofPattern;
        this.patterns = others.patterns;
        this.waypoints = others.waypoints;
    }

    /// The same patterns with no state made.
    Tables anew(TableBudget budget) {
        return new Tables(tables.stream().map(table -> table.anew(budget)).toList(), this);
    }

    int size() {
        return tables.size();
    }

    /// The rank of a pattern's table.
    int rank(int pattern) {
        return ofPattern[pattern];
    }

    LazyDfa table(int rank) {
        return tables.get(rank);
    }

    /// What tells without a walk that a pattern does not match.
    Waypoints waypoints(int pattern) {
        Waypoints known = waypoints[pattern];
        if (known == null) {
            known = Waypoints.of(patterns.get(pattern));
            waypoints[pattern] = known;
        }
        return known;
    }
}
