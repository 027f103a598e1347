package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tables that patterns are walked by: patterns of one detector share one, since they begin
/// alike, and one walk decides them all. Immutable.
final class Tables {

    /// Most nodes of a table's patterns, but for a pattern that has more by itself.
    private static final int MAX_NODES = 4000;

    private final List<LazyDfa> tables;
    private final int[] ofPattern;

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

    private Tables(List<LazyDfa> tables, int[] ofPattern) {
        this.tables = tables;
        this.ofPattern = ofPattern;
    }

    /// The same patterns with no state made.
    Tables anew(TableBudget budget) {
        return new Tables(tables.stream().map(table -> table.anew(budget)).toList(), ofPattern);
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
}
