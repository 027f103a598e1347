package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Derives the [Shape]s of a pattern: a few exact ones if it stands for a few sequences of ASCII
/// classes, such as `\d{3}-\d{2}-\d{4}`; else one that is necessary.
final class ShapeBuilder {

    /// Most sequences of classes that a pattern may stand for to be exact.
    private static final int MAX_SEQUENCES = 16;

    /// A shape that ordinary text has more often is split by its first bytes.
    private static final double SPLIT = 1e-6;

    /// Most shapes that a pattern is split into.
    private static final int MAX_SPLIT = 16;

    private final CompiledPattern pattern;
    private final Nfa nfa;

    private ShapeBuilder(CompiledPattern pattern) {
        this.pattern = pattern;
        this.nfa = pattern.nfa();
    }

    /// One exact shape for each length and sequence, or a single necessary one.
    static List<Shape> shapes(CompiledPattern pattern, Ast ast) {
        ShapeBuilder builder = new ShapeBuilder(pattern);
        List<List<SymbolSet>> sequences = sequences(ast);
        if (sequences == null || pattern.isCut()) {
            return builder.necessary();
        }
        List<Shape> shapes = new ArrayList<>();
        for (List<SymbolSet> sequence : sequences) {
            if (!sequence.isEmpty()) {
                List<SymbolSet> places = new ArrayList<>(sequence);
                places.add(builder.after());
                shapes.add(new Shape(builder.before(), places, sequence.size()));
            }
        }
        return shapes;
    }

    private SymbolSet before() {
        SymbolSet before = new SymbolSet();
        for (int symbol = 0; symbol < Edges.BEFORE_SYMBOLS; symbol++) {
            if (!pattern.edges().forbidsBefore(symbol)) {
                before.add(symbol);
            }
        }
        return before.add(Edges.UNIT_EDGE);
    }

    private SymbolSet after() {
        SymbolSet after = new SymbolSet();
        for (int symbol = 0; symbol < 256; symbol++) {
            if (!pattern.edges().forbidsAfter(symbol)) {
                after.add(symbol);
            }
        }
        return after.add(Edges.UNIT_EDGE);
    }

    /// One shape, or one for each group of first bytes where one would say too little.
    private List<Shape> necessary() {
        Shape whole = necessary(null);
        if (whole.density() < SPLIT) {
            return List.of(whole);
        }
        List<SymbolSet> groups = firstBytes();
        if (groups.size() < 2 || groups.size() > MAX_SPLIT) {
            return List.of(whole);
        }
        return groups.stream().map(this::necessary).toList();
    }

    /// First bytes in groups that no first step tells apart.
    private List<SymbolSet> firstBytes() {
        Map<List<Integer>, SymbolSet> byTargets = new LinkedHashMap<>();
        NodeSet start = closed(nfa.start());
        for (int b = 0; b < 256; b++) {
            List<Integer> targets = new ArrayList<>();
            for (int i = 0; i < start.size(); i++) {
                int node = start.get(i);
                if (nfa.kind(node) == Nfa.BYTES && nfa.target(node, b) >= 0) {
                    targets.add(nfa.target(node, b));
                }
            }
            if (!targets.isEmpty()) {
                byTargets.computeIfAbsent(targets, _ -> new SymbolSet()).add(b);
            }
        }
        return List.copyOf(byTargets.values());
    }

    /// A node and all that is reached from it without a byte, as if every assertion held.
    private NodeSet closed(int node) {
        NodeSet set = new NodeSet(nfa.size());
        set.add(node);
        close(set);
        return set;
    }

    private void close(NodeSet set) {
        // The set grows while it is read.
        for (int i = 0; i < set.size(); i++) {
            int node = set.get(i);
            if (nfa.kind(node) == Nfa.SPLIT) {
                for (int target : nfa.data(node)) {
                    set.add(target);
                }
            } else if (nfa.kind(node) == Nfa.ASSERT) {
                set.add(nfa.data(node)[1]);
            }
        }
    }

    /// The sets of bytes that walks from the start may read, place by place, up to where the
    /// shortest match has ended.
    ///
    /// @param first of which the first byte is one; null for any
    private Shape necessary(@Nullable SymbolSet first) {
        List<SymbolSet> places = new ArrayList<>();
        NodeSet current = closed(nfa.start());
        NodeSet next = new NodeSet(nfa.size());
        boolean ended = false;
        while (!ended && places.size() < Shape.DEPTH) {
            SymbolSet place = new SymbolSet();
            next.clear();
            for (int i = 0; i < current.size(); i++) {
                int node = current.get(i);
                if (nfa.kind(node) == Nfa.BYTES) {
                    step(nfa.data(node), places.isEmpty() ? first : null, place, next);
                }
                ended |= nfa.kind(node) == Nfa.MATCH && !places.isEmpty();
            }
            close(next);
            places.add(ended ? place.add(after()) : place);
            NodeSet swap = current;
            current = next;
            next = swap;
        }
        return new Shape(before(), places, Shape.OPEN);
    }

    /// @param of bytes that are stepped by; null for all
    private static void step(int[] edges, @Nullable SymbolSet of, SymbolSet place, NodeSet next) {
        for (int i = 0; i < edges.length; i += 3) {
            if (of == null) {
                place.add(edges[i], edges[i + 1]);
                next.add(edges[i + 2]);
            } else if (of.meets(edges[i], edges[i + 1])) {
                for (int b = edges[i]; b <= edges[i + 1]; b++) {
                    if (of.contains(b)) {
                        place.add(b);
                    }
                }
                next.add(edges[i + 2]);
            }
        }
    }

    /// The sequences of ASCII classes that the pattern stands for; null if they are too many, too
    /// long or not all there is to it.
    private static @Nullable List<List<SymbolSet>> sequences(Ast ast) {
        return switch (ast) {
            case Ast.Empty _ -> List.of(List.of());
            case Ast.Chars(CodePoints set) -> characters(set);
            case Ast.Assert _ -> null;
            case Ast.Cat(List<Ast> parts) -> {
                List<List<SymbolSet>> joined = List.of(List.of());
                for (Ast part : parts) {
                    joined = joined(joined, sequences(part));
                }
                yield joined;
            }
            case Ast.Alt(List<Ast> options) -> {
                List<List<SymbolSet>> all = new ArrayList<>();
                for (Ast option : options) {
                    all = added(all, sequences(option));
                }
                yield all;
            }
            case Ast.Repeat(Ast body, int min, int max) -> repeated(body, min, max);
        };
    }

    private static @Nullable List<List<SymbolSet>> characters(CodePoints set) {
        if (set.isEmpty() || set.maxBytes() > 1) {
            return null;
        }
        SymbolSet symbols = new SymbolSet();
        for (int i = 0; i < set.ranges(); i++) {
            symbols.add(set.first(i), set.last(i));
        }
        return List.of(List.of(symbols));
    }

    private static @Nullable List<List<SymbolSet>> added(
            @Nullable List<List<SymbolSet>> some, @Nullable List<List<SymbolSet>> more) {
        if (some == null || more == null) {
            return null;
        }
        List<List<SymbolSet>> all = new ArrayList<>(some);
        all.addAll(more);
        return within(all);
    }

    private static @Nullable List<List<SymbolSet>> repeated(Ast body, int min, int max) {
        List<List<SymbolSet>> one = max > Shape.DEPTH ? null : sequences(body);
        List<List<SymbolSet>> times = List.of(List.of());
        List<List<SymbolSet>> all = new ArrayList<>();
        for (int n = 0; n <= max && times != null; n++) {
            if (n >= min) {
                all.addAll(times);
            }
            times = n < max ? joined(times, one) : times;
        }
        return times == null ? null : within(all);
    }

    private static @Nullable List<List<SymbolSet>> joined(
            @Nullable List<List<SymbolSet>> heads, @Nullable List<List<SymbolSet>> tails) {
        if (heads == null || tails == null || heads.size() * tails.size() > MAX_SEQUENCES) {
            return null;
        }
        List<List<SymbolSet>> joined = new ArrayList<>();
        for (List<SymbolSet> head : heads) {
            for (List<SymbolSet> tail : tails) {
                List<SymbolSet> both = new ArrayList<>(head);
                both.addAll(tail);
                joined.add(both);
            }
        }
        return within(joined);
    }

    private static @Nullable List<List<SymbolSet>> within(List<List<SymbolSet>> sequences) {
        boolean fits = sequences.size() <= MAX_SEQUENCES;
        for (List<SymbolSet> sequence : sequences) {
            fits &= sequence.size() < Shape.DEPTH;
        }
        return fits ? sequences : null;
    }
}
