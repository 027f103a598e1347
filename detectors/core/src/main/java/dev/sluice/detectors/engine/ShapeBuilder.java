package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Derives the [Shape]s of a pattern: a few exact ones if it stands for a few sequences of ASCII
/// classes, such as `\d{3}-\d{2}-\d{4}`; else such that are necessary.
final class ShapeBuilder {

    /// A beginning that ordinary text has more often is split.
    private static final double SPLIT = 1e-8;

    /// Share of a beginning that its parts may have together for it to be split.
    private static final double WORTH = 0.7;

    /// About the most shapes that a pattern is split into.
    private static final int MAX_SPLIT = 256;

    /// Most groups of bytes that a shape is split by at once.
    private static final int MAX_GROUPS = 40;

    private static final Comparator<Beginning> BY_DENSITY =
            Comparator.comparingDouble(Beginning::density);

    /// Sets that the first bytes of a shape are of, and where walks over such bytes are.
    ///
    /// @param density how common such bytes are
    private record Beginning(List<SymbolSet> first, Way way, double density) {

        /// First bytes that tell shapes apart.
        static final int PLACES = 6;

        Beginning(List<SymbolSet> first, Way way) {
            this(first, way, Shape.density(joined(first, way, PLACES)));
        }

        /// The sets of the first bytes and of those behind them.
        List<SymbolSet> places(int depth) {
            return joined(first, way, depth);
        }

        private static List<SymbolSet> joined(List<SymbolSet> first, Way way, int depth) {
            List<SymbolSet> places = new ArrayList<>(first);
            places.addAll(way.places(depth - first.size()));
            return places;
        }
    }

    private final CompiledPattern pattern;
    private final Nfa nfa;
    private final NfaSteps steps;
    private final Ways ways;

    /// By the kind of the symbol before the bytes that a match may begin with; none of a pattern
    /// without assertions.
    private final List<SymbolSet> begun = new ArrayList<>();

    private ShapeBuilder(CompiledPattern pattern) {
        this.pattern = pattern;
        this.nfa = pattern.nfa();
        this.steps = new NfaSteps(nfa);
        this.ways = new Ways(nfa, after());
        for (int kind = 0; nfa.hasAssertions() && kind < Assertion.KINDS; kind++) {
            begun.add(begun(kind));
        }
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
                places.add(builder.ways.after());
                SymbolSet before = builder.before(places.getFirst());
                shapes.add(new Shape(before, places, sequence.size()));
            }
        }
        return shapes;
    }

    /// What may stand before a match that begins with one of the bytes: what the boundary allows
    /// and no assertion at the start forbids.
    private SymbolSet before(SymbolSet first) {
        boolean[] allowed = new boolean[Assertion.KINDS];
        for (int kind = 0; kind < Assertion.KINDS; kind++) {
            allowed[kind] = !nfa.hasAssertions() || begun.get(kind).meets(first);
        }
        SymbolSet before = new SymbolSet();
        for (int symbol = 0; symbol < Edges.BEFORE_SYMBOLS; symbol++) {
            if (!pattern.edges().forbidsBefore(symbol) && allowed[BeforeClasses.kind(symbol)]) {
                before.add(symbol);
            }
        }
        return before;
    }

    /// The bytes that a match may begin with behind a symbol of the kind: that an assertion holds
    /// is not enough, a byte has to be read there.
    private SymbolSet begun(int kindBefore) {
        SymbolSet begun = new SymbolSet();
        NodeSet start = new NodeSet(nfa.size());
        start.add(nfa.start());
        NodeSet left = new NodeSet(nfa.size());
        for (int after = 0; after < Assertion.KINDS; after++) {
            steps.resolve(start, kindBefore, after, left);
            SymbolSet read = new SymbolSet();
            for (int i = 0; i < left.size(); i++) {
                steps.addBytes(left.get(i), read);
            }
            for (int b = 0; b < 256; b++) {
                if (read.contains(b) && Assertion.kind(b) == after) {
                    begun.add(b);
                }
            }
        }
        return begun;
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
        open.add(new Beginning(List.of(), ways.start()));
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
                .flatMap(beginning -> spelt(beginning).stream())
                .map(beginning -> beginning.places(Shape.DEPTH))
                .map(places -> new Shape(before(places.getFirst()), places, Shape.OPEN))
                .distinct()
                .toList();
    }

    /// The same, with first letters that are more than one byte in another case apart, such as the
    /// long s: where both are one, all places behind them are blurred.
    private List<Beginning> spelt(Beginning whole) {
        if (whole.first().size() == Beginning.PLACES || whole.way().matches()) {
            return List.of(whole);
        }
        SymbolSet next = whole.places(whole.first().size() + 1).getLast();
        boolean isMixed = next.meets(0, 0x7F) && next.meets(0x80, 0xFF);
        Map<Way, SymbolSet> groups = ways.behind(whole.way());
        if (groups.size() != (isMixed ? 2 : 1)) {
            return List.of(whole);
        }
        return groups.entrySet().stream()
                .flatMap(group -> spelt(longer(whole, group.getKey(), group.getValue())).stream())
                .toList();
    }

    private static Beginning longer(Beginning whole, Way way, SymbolSet next) {
        List<SymbolSet> first = new ArrayList<>(whole.first());
        first.add(Ways.told(next));
        return new Beginning(first, way);
    }

    /// What a beginning is split into at its next byte; nothing where that would say little more.
    private List<Beginning> parts(Beginning whole) {
        if (whole.first().size() == Beginning.PLACES || whole.way().matches()) {
            return List.of();
        }
        Map<Way, SymbolSet> groups = ways.behind(whole.way());
        if (groups.isEmpty() || groups.size() > MAX_GROUPS) {
            return List.of();
        }
        List<Beginning> parts = new ArrayList<>();
        double density = 0;
        for (Map.Entry<Way, SymbolSet> group : groups.entrySet()) {
            Beginning part = longer(whole, group.getKey(), group.getValue());
            density += part.density();
            parts.add(part);
        }
        return groups.size() > 1 && density > WORTH * whole.density() ? List.of() : parts;
    }
}
