package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Derives the [Shape]s of a pattern: a few exact ones if it stands for a few sequences of ASCII
/// classes, such as `\d{3}-\d{2}-\d{4}`; else such that are necessary.
final class ShapeBuilder {

    /// A beginning that ordinary text has more often is split.
    private static final double SPLIT = 1e-8;

    /// Share of a beginning that its parts may have together for it to be split.
    private static final double WORTH = 0.7;

    /// Most bytes of a place that are not ASCII and are told apart: those of a folded `k` or `s`.
    private static final int MAX_OTHERS = 4;

    /// About the most shapes that a pattern is split into.
    private static final int MAX_SPLIT = 256;

    /// Most groups of bytes that a shape is split by at once.
    private static final int MAX_GROUPS = 40;

    private static final Comparator<Beginning> BY_DENSITY =
            Comparator.comparingDouble(Beginning::density);

    /// Sets that the first bytes of a shape are of, and how common such bytes are.
    private record Beginning(List<SymbolSet> places, double density) {

        /// First bytes that tell shapes apart.
        static final int PLACES = 6;
    }

    private final CompiledPattern pattern;
    private final Nfa nfa;
    private final NfaSteps steps;
    private final SymbolSet before;

    private ShapeBuilder(CompiledPattern pattern) {
        this.pattern = pattern;
        this.nfa = pattern.nfa();
        this.steps = new NfaSteps(nfa);
        this.before = before();
    }

    /// One exact shape for each length and sequence, or such as are necessary.
    static List<Shape> shapes(CompiledPattern pattern, Ast ast) {
        ShapeBuilder builder = new ShapeBuilder(pattern);
        List<List<SymbolSet>> sequences = ClassSequences.of(ast);
        if (sequences == null || pattern.isCut()) {
            return builder.necessary();
        }
        List<Shape> shapes = new ArrayList<>();
        for (List<SymbolSet> sequence : sequences) {
            if (!sequence.isEmpty()) {
                List<SymbolSet> places = new ArrayList<>(sequence);
                places.add(builder.after());
                shapes.add(new Shape(builder.before, places, sequence.size()));
            }
        }
        return shapes;
    }

    /// What may stand before: what the boundary allows and no assertion at the start forbids.
    private SymbolSet before() {
        boolean[] allowed = new boolean[Assertion.KINDS];
        for (int kind = 0; kind < Assertion.KINDS; kind++) {
            allowed[kind] = begins(kind);
        }
        SymbolSet before = new SymbolSet();
        for (int symbol = 0; symbol < Edges.BEFORE_SYMBOLS; symbol++) {
            if (!pattern.edges().forbidsBefore(symbol) && allowed[BeforeClasses.kind(symbol)]) {
                before.add(symbol);
            }
        }
        return before;
    }

    /// Whether a match may begin behind a symbol of the kind, whatever it begins with.
    private boolean begins(int kindBefore) {
        if (!nfa.hasAssertions()) {
            return true;
        }
        NodeSet start = new NodeSet(nfa.size());
        start.add(nfa.start());
        NodeSet left = new NodeSet(nfa.size());
        for (int after = 0; after < Assertion.KINDS; after++) {
            steps.resolve(start, kindBefore, after, left);
            if (left.size() > 0) {
                return true;
            }
        }
        return false;
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

    /// One shape, or several of which each stands for some of the ways in which a match may begin:
    /// the commonest is split again and again, as long as that says more about the first bytes.
    private List<Shape> necessary() {
        List<Beginning> open = new ArrayList<>();
        open.add(beginning(List.of()));
        List<Beginning> done = new ArrayList<>();
        while (!open.isEmpty() && open.size() + done.size() < MAX_SPLIT) {
            Beginning commonest = Collections.max(open, BY_DENSITY);
            if (commonest.density() < SPLIT) {
                break;
            }
            open.remove(commonest);
            List<Beginning> parts = parts(commonest);
            if (parts.isEmpty()) {
                done.add(commonest);
            }
            open.addAll(parts);
        }
        done.addAll(open);
        return done.stream()
                .map(beginning -> necessary(beginning.places(), Shape.DEPTH))
                .distinct()
                .toList();
    }

    private Beginning beginning(List<SymbolSet> places) {
        Shape first = necessary(places, Beginning.PLACES);
        return new Beginning(places, first.density(Beginning.PLACES));
    }

    /// What a beginning is split into at its next byte; nothing where that would say little more.
    private List<Beginning> parts(Beginning whole) {
        if (whole.places().size() == Beginning.PLACES) {
            return List.of();
        }
        NodeSet reached = reached(whole.places());
        List<SymbolSet> groups = groups(reached);
        if (groups.isEmpty() || groups.size() > MAX_GROUPS || steps.matches(reached)) {
            return List.of();
        }
        List<Beginning> parts = new ArrayList<>();
        double density = 0;
        for (SymbolSet group : groups) {
            List<SymbolSet> longer = new ArrayList<>(whole.places());
            longer.add(group);
            Beginning part = beginning(longer);
            density += part.density();
            parts.add(part);
        }
        return groups.size() > 1 && density > WORTH * whole.density() ? List.of() : parts;
    }

    /// The nodes after bytes of these sets.
    private NodeSet reached(List<SymbolSet> places) {
        NodeSet current = closed(nfa.start());
        for (SymbolSet place : places) {
            NodeSet next = new NodeSet(nfa.size());
            for (int i = 0; i < current.size(); i++) {
                if (nfa.kind(current.get(i)) == Nfa.BYTES) {
                    step(nfa.data(current.get(i)), place, new SymbolSet(), next);
                }
            }
            steps.closeFreely(next);
            current = next;
        }
        return current;
    }

    /// The next bytes in groups that no step tells apart.
    private List<SymbolSet> groups(NodeSet nodes) {
        Map<List<Integer>, SymbolSet> byTargets = new LinkedHashMap<>();
        for (int b = 0; b < 256; b++) {
            List<Integer> targets = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                int node = nodes.get(i);
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
        steps.closeFreely(set);
        return set;
    }

    /// The sets of bytes that walks from the start may read, place by place, up to where the
    /// shortest match has ended.
    ///
    /// @param first the sets that the first bytes are of; beyond them any
    /// @param depth most places
    private Shape necessary(List<SymbolSet> first, int depth) {
        List<SymbolSet> places = new ArrayList<>();
        NodeSet current = closed(nfa.start());
        NodeSet next = new NodeSet(nfa.size());
        boolean ended = false;
        while (!ended && places.size() < depth) {
            SymbolSet place = new SymbolSet();
            SymbolSet given = places.size() < first.size() ? first.get(places.size()) : null;
            next.clear();
            for (int i = 0; i < current.size(); i++) {
                int node = current.get(i);
                if (nfa.kind(node) == Nfa.BYTES) {
                    step(nfa.data(node), given, place, next);
                }
                ended |= nfa.kind(node) == Nfa.MATCH && !places.isEmpty();
            }
            steps.closeFreely(next);
            places.add(told(ended ? place.add(after()) : place));
            NodeSet swap = current;
            current = next;
            next = swap;
        }
        return new Shape(before, places, Shape.OPEN);
    }

    /// The same without a difference between many bytes that are not ASCII: tables stay small.
    private static SymbolSet told(SymbolSet place) {
        int others = 0;
        for (int b = 0x80; b < 0x100; b++) {
            others += place.contains(b) ? 1 : 0;
        }
        return others > MAX_OTHERS ? place.add(0x80, 0xFF) : place;
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
}
